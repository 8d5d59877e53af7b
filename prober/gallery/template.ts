// A page of the gallery as HTML.
// Promise: a pure function; no inline script or style; each code stands on the page or in its files as it is shown.
// Not here: what the pages hold (pages/), serving (resources.ts).

import { escaped } from '../markup.ts';
import { highlighted } from './highlight.ts';
import type { Code, Example, GalleryPage, Language, ServerCall } from './page.ts';

export interface GalleryParts {
  /** In their order. */
  readonly pages: readonly GalleryPage[];
  readonly page: GalleryPage;
  /** The text of a file of files/. */
  readonly file: (name: string) => string;
  /** What a call of `renderStatus` made. */
  readonly drawn: (call: ServerCall) => string;
}

const MADE_UP = 'Made up for this gallery: there is no such service, and nobody checks it.';

export function galleryHtml(parts: GalleryParts): string {
  const { page, pages } = parts;
  const { title, lead, head, examples } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Uptally gallery</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/gallery/files/gallery.css">
${head.map((line) => `${line}\n`).join('')}<script type="module" src="/gallery/files/gallery.js"></script>
</head>
<body>
<a class="skip" href="#examples">To the examples</a>
<div class="frame">
<nav aria-label="Gallery">
<p class="brand"><a href="/gallery">Uptally gallery</a></p>
<details>
<summary>All pages</summary>
<ul>
${pages.map((each) => listed(each, each === page)).join('\n')}
<li class="away"><a href="/">The status page</a></li>
</ul>
</details>
</nav>
<main id="examples">
<h1>${escaped(title)}</h1>
<p class="lead">${prose(lead)}</p>
<p class="made-up">${MADE_UP}</p>
${head.length === 0 ? '' : codeBox('Once, in the head of the page', head.join('\n'), 'HTML')}
<div class="examples">
${examples.map((example) => exampleHtml(example, parts)).join('\n')}
</div>
${turning(page, pages)}
<p class="heard" role="status"></p>
</main>
</div>
</body>
</html>
`;
}

function listed({ name, title }: GalleryPage, isCurrent: boolean): string {
  return `<li><a href="${addressOf(name)}"${isCurrent ? ' aria-current="page"' : ''}>${escaped(title)}</a></li>`;
}

export function addressOf(name: string): string {
  return name === '' ? '/gallery' : `/gallery/${name}`;
}

function exampleHtml({ id, title, text, isSmall, code }: Example, parts: GalleryParts): string {
  const stage = code.map((each) => staged(each, parts)).join('\n');
  return `<section id="${id}"${isSmall ? ' class="small"' : ''}>
<h2>${escaped(title)}</h2>
<p>${prose(text)}</p>
<div class="example">
${stage.trim() === '' ? '' : `<div class="stage">\n${stage}\n</div>\n`}${code.map((each) => shown(each, parts)).join('\n')}
</div>
</section>`;
}

function staged(code: Code, { drawn }: GalleryParts): string {
  if (code.kind === 'html') return code.text;
  return code.kind === 'server' ? drawn(code.call) : '';
}

function shown(code: Code, { file }: GalleryParts): string {
  switch (code.kind) {
    case 'html':
      return codeBox('HTML', code.text, 'HTML');
    case 'file':
      return codeBox(code.file, file(code.file).trimEnd(), code.file.endsWith('.css') ? 'CSS' : 'JavaScript');
    case 'server':
      return codeBox('On the server', callText(code.call), 'JavaScript');
    case 'elsewhere':
      return codeBox(code.language, code.text, code.language);
  }
}

/** The call as somebody would write it. */
function callText({ options }: ServerCall): string {
  const lines = Object.entries(options).map(
    ([name, value]) => `  ${name}: ${typeof value === 'number' ? value : `'${value}'`},`,
  );
  return `import { renderStatus } from 'uptally/widget/render';

// feed: the text of status.json
const html = renderStatus(feed, {
${lines.join('\n')}
});`;
}

function codeBox(label: string, code: string, language: Language): string {
  return `<figure class="code">
<figcaption>${escaped(label)}<button type="button" hidden>Copy</button></figcaption>
<pre tabindex="0"><code>${highlighted(code, language)}</code></pre>
</figure>`;
}

function turning(page: GalleryPage, pages: readonly GalleryPage[]): string {
  const at = pages.indexOf(page);
  const link = (rel: 'prev' | 'next', to: GalleryPage | undefined) =>
    to === undefined ? '' : `<a rel="${rel}" href="${addressOf(to.name)}">${escaped(to.title)}</a>`;
  return `<p class="turn">${link('prev', at > 0 ? pages[at - 1] : undefined)}${link('next', pages[at + 1])}</p>`;
}

/** Text with `code` in it. */
function prose(text: string): string {
  return escaped(text).replace(/`([^`]+)`/gu, '<code>$1</code>');
}
