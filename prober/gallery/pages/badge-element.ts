// The badge as an element of its own.
// Promise: this page loads its small script, and not the widget's.
// Not here: the widget's variant of the same look (overview.ts).

import { BADGE, feedOf, type GalleryPage } from '../page.ts';

const WORDS: Readonly<Record<string, string>> = {
  up: 'Filled circle.',
  degraded: 'Triangle.',
  down: 'Square with a cross.',
  maintenance: 'Pill with two bars.',
  unknown: 'Open ring: the feed is hours old.',
};

export const badgeElement: GalleryPage = {
  name: 'badge-element',
  title: 'The badge element',
  lead: 'For pages that show a badge and nothing else: a script of a third of the size.',
  head: [
    BADGE,
    '<script type="module" src="/uptally-de.js"></script>',
    '<link rel="stylesheet" href="/gallery/files/square.css">',
  ],
  examples: [
    badge('up', 'Up', 'shop'),
    badge('degraded', 'Slow', 'slow'),
    badge('down', 'Down', 'incident'),
    badge('maintenance', 'Maintenance', 'maintenance'),
    badge('unknown', 'Unknown', 'stale'),
    {
      id: 'link',
      title: 'With a link',
      text: '`href` makes it one.',
      isSmall: true,
      code: [
        {
          kind: 'html',
          text: `<uptally-badge src="${feedOf('shop')}"\n  href="/gallery/full-page"></uptally-badge>`,
        },
      ],
    },
    {
      id: 'language',
      title: 'In German',
      text: 'With the file of the language, as the widget.',
      code: [
        {
          kind: 'html',
          text: `<uptally-badge src="${feedOf('german')}" locale="de"></uptally-badge>`,
        },
      ],
    },
    {
      id: 'looks',
      title: 'Another look',
      text: '`--size`, the colours, and the part `badge`.',
      code: [
        {
          kind: 'html',
          text: `<uptally-badge class="square" src="${feedOf('shop')}"></uptally-badge>`,
        },
        { kind: 'file', file: 'square.css' },
      ],
    },
  ],
};

function badge(id: string, title: string, feed: string) {
  const text = `<uptally-badge\n  src="${feedOf(feed)}"></uptally-badge>`;
  return { id, title, text: WORDS[id] ?? '', isSmall: true, code: [{ kind: 'html', text } as const] };
}
