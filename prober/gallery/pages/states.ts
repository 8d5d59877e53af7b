// Every state that a widget can be in.
// Promise: nothing that is missing, empty or old reads as operational.
// Not here: sentences of the page's own for them (slots.ts).

import { type Example, feedOf, type GalleryPage, WIDGET } from '../page.ts';

export const states: GalleryPage = {
  name: 'states',
  title: 'States',
  lead: 'State is shape, colour and word. What is not known is shown as unknown: never as up, and never as down.',
  head: [WIDGET],
  examples: [
    {
      id: 'loading',
      title: 'Loading',
      text: 'This feed answers after eight seconds. `rows` keeps the room of three endpoints, so that nothing on the page moves then.',
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${feedOf('waiting')}" rows="3"></uptally-status>`,
        },
      ],
    },
    compact('up', 'Up', 'shop', 'Everything works.'),
    compact('degraded', 'Slow', 'slow', 'It answers, but later than its owner allows.'),
    compact('down', 'Everything is down', 'down', 'How long each has been down is told.'),
    compact(
      'stale',
      'Out of date',
      'stale',
      'Nobody has published anything for hours: what was known then is no state.',
    ),
    compact(
      'failed',
      'Failed',
      'failing',
      'The server answers 503. With a feed read before, that one is kept, with its age.',
    ),
    compact('empty', 'Empty', 'empty', 'A service before its first endpoint.'),
    {
      id: 'maintenance',
      title: 'Maintenance',
      text: 'Planned time is told a day ahead and counts neither as up nor as down.',
      code: [{ kind: 'html', text: `<uptally-status src="${feedOf('maintenance')}"></uptally-status>` }],
    },
    {
      id: 'incident',
      title: 'Incident',
      text: 'What the owner tells, newest first, above the figures.',
      code: [{ kind: 'html', text: `<uptally-status src="${feedOf('incident')}"></uptally-status>` }],
    },
    {
      id: 'new',
      title: 'Watched since last week',
      text: 'Days that nobody watched are grey dashes, and the figure has only the digits that five days support.',
      code: [{ kind: 'html', text: `<uptally-status src="${feedOf('new')}"></uptally-status>` }],
    },
  ],
};

function compact(id: string, title: string, feed: string, text: string): Example {
  const markup = `<uptally-status src="${feedOf(feed)}"\n  variant="compact"></uptally-status>`;
  return { id, title, text, isSmall: true, code: [{ kind: 'html', text: markup }] };
}
