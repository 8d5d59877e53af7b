// Badge and line where most visitors meet them.
// Promise: what stands around them is plain markup of the page.
// Not here: the badge's own, smaller element (badge-element.ts).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const inAFooter: GalleryPage = {
  name: 'in-a-footer',
  title: 'In a footer',
  lead: 'A sign of life on every page of a site, which leads to the page that tells more.',
  head: [WIDGET],
  examples: [
    {
      id: 'badge',
      title: 'A badge between links',
      text: 'It is as tall as it needs to be, and as wide as its sentence.',
      code: [
        {
          kind: 'html',
          text: `<footer class="site-footer">
  <span>© 2026 Shop</span>
  <a href="#badge">Contact</a>
  <a href="#badge">Terms</a>
  <uptally-status src="${feedOf('shop')}" variant="badge"
    href="/gallery/full-page"></uptally-status>
</footer>`,
        },
      ],
    },
    {
      id: 'line',
      title: 'A line among lines',
      text: 'It takes its letters, its size and its colour from the text around it; the mark keeps the colour of the state.',
      code: [
        {
          kind: 'html',
          text: `<footer class="site-footer">
  <p>Shop · Hafenstraße 1 · 20457 Hamburg<br>
    <uptally-status src="${feedOf('slow')}" variant="line"
      href="/gallery/full-page"></uptally-status></p>
</footer>`,
        },
      ],
    },
    {
      id: 'sentence',
      title: 'In a sentence',
      text: 'Text goes on before and after it.',
      code: [
        {
          kind: 'html',
          text: `<p>Before you write to us:
  <uptally-status src="${feedOf('incident')}" variant="line"></uptally-status>
  If that is not what you see, we want to know.</p>`,
        },
      ],
    },
  ],
};
