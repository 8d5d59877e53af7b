// The status where no script runs.
// Promise: this page loads no script of the widget.
// Not here: a server's drawing that a script takes over (from-a-server.ts).

import type { GalleryPage } from '../page.ts';
import { shopCard } from './from-a-server.ts';

const BESIDE = '/gallery/feeds/shop';

export const withoutScript: GalleryPage = {
  name: 'without-script',
  title: 'Without any script',
  lead: 'In a README, in an e-mail, in a browser without scripts. This page loads no script of the widget.',
  head: [],
  examples: [
    {
      id: 'server',
      title: 'Drawn on the server',
      text: '`renderStatus` makes the very same element as HTML. Nobody knows when it is read, so it tells times instead of ages.',
      code: [{ kind: 'server', call: shopCard }],
    },
    {
      id: 'badge',
      title: 'A badge',
      text: 'An SVG of a few hundred bytes beside the feed, with the time of its check: a picture can lie about for long.',
      isSmall: true,
      code: [
        {
          kind: 'html',
          text: `<a href="/gallery/full-page"><img alt="Status"
  src="${BESIDE}/badge.svg"></a>`,
        },
      ],
    },
    {
      id: 'endpoint',
      title: 'A badge for one endpoint',
      text: 'By its id.',
      isSmall: true,
      code: [
        {
          kind: 'html',
          text: `<img alt="Status of the checkout"\n  src="${BESIDE}/badge/checkout.svg">`,
        },
      ],
    },
    {
      id: 'documents',
      title: 'Documents to follow',
      text: 'Incidents and maintenance for feed readers, the state for Shields, everything for programs.',
      code: [
        {
          kind: 'html',
          text: `<a href="${BESIDE}/status.atom">Atom feed</a> ·
<a href="${BESIDE}/shields.json">For Shields</a> ·
<a href="${BESIDE}.json">The feed</a>`,
        },
      ],
    },
    {
      id: 'readme',
      title: 'In a README',
      text: 'The second one is drawn by Shields, in its own styles.',
      code: [
        {
          kind: 'elsewhere',
          language: 'Markdown',
          text: `[![Status](https://status.example.org/badge.svg)](https://status.example.org/)
[![Status](https://img.shields.io/endpoint?url=https%3A%2F%2Fstatus.example.org%2Fshields.json)](https://status.example.org/)`,
        },
      ],
    },
    {
      id: 'noscript',
      title: 'Beside the widget',
      text: 'A page with the widget shows the badge to those who run no scripts.',
      code: [
        {
          kind: 'elsewhere',
          language: 'HTML',
          text: `<uptally-status src="https://status.example.org/status.json"></uptally-status>
<noscript>
  <a href="https://status.example.org/"><img alt="Status"
    src="https://status.example.org/badge.svg"></a>
</noscript>`,
        },
      ],
    },
  ],
};
