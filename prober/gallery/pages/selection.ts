// What of a feed is shown: a group, some endpoints, fewer days.
// Promise: the sentence is about what is shown, and nothing else.
// Not here: several feeds (several-feeds.ts).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

const SRC = feedOf('platform');

export const selection: GalleryPage = {
  name: 'selection',
  title: 'Part of a feed',
  lead: 'Show what concerns the reader of this page. The sentence is about what is shown.',
  head: [WIDGET],
  examples: [
    {
      id: 'group',
      title: 'One group',
      text: '`group` is its name in the feed.',
      code: [{ kind: 'html', text: `<uptally-status src="${SRC}" group="Data"></uptally-status>` }],
    },
    {
      id: 'endpoints',
      title: 'Some endpoints',
      text: '`endpoints` are ids, separated by spaces, the one that matters most first; the worse still comes before it.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${SRC}" variant="compact"\n  endpoints="sign-in mail"></uptally-status>`,
        },
      ],
    },
    {
      id: 'days',
      title: 'Fewer days',
      text: '`days`, from 1 to 90; the uptime is of these days too.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${SRC}" endpoints="api" days="14"></uptally-status>`,
        },
      ],
    },
    {
      id: 'one',
      title: 'A badge for one',
      text: 'Beside its documentation, say.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${SRC}" variant="badge" endpoints="webhooks">
  <span slot="up">Webhooks are delivered</span>
</uptally-status>`,
        },
      ],
    },
  ],
};
