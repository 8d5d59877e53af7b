// The status page: a frame around the widget.
// Promise: plain HTML without inline script or style; whatever the owner typed is text and nothing else.
// Not here: what the widget shows (widget/), the headers that keep the page in (serve.ts).

import { escaped } from './markup.ts';

export interface PageParts {
  readonly title: string;
  readonly isDemonstration: boolean;
  /** Whether there is a widget to show. */
  readonly isBuilt: boolean;
}

const DEMONSTRATION = 'A demonstration: these are real checks of a small service that fails on purpose.';

/** The page, with relative addresses only. */
export function pageHtml({ title, isDemonstration, isBuilt }: PageParts): string {
  const notes = [
    ...(isDemonstration ? [DEMONSTRATION] : []),
    ...(isBuilt ? [] : ['The widget is not built yet: run npm run build, then load this page again.']),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" type="image/svg+xml" href="favicon.svg">
<link rel="stylesheet" href="page.css">
<link rel="status" type="application/json" href="status.json">
<link rel="alternate" type="application/atom+xml" title="Incidents and maintenance" href="status.atom">
<script type="module" src="uptally-status.js"></script>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${notes.map(note).join('')}<uptally-status src="status.json"></uptally-status>
<noscript>
<p><img src="badge.svg" alt="The state, as a picture that needs no script"></p>
<p class="note">This page needs JavaScript to read its figures, which are in <a href="status.json">status.json</a>.</p>
</noscript>
</main>
</body>
</html>
`;
}

function note(text: string): string {
  return `<p class="note">${escaped(text)}</p>\n`;
}
