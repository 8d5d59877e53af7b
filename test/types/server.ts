// What a server writes, and what the compiler must refuse.
// Promise: it compiles as it stands, without the types of a browser.
// Not here: pages (element.ts), running it (examples/server).

import 'uptally/widget/languages/ar';
import { type RenderOptions, renderStatus } from 'uptally/widget/render';

export function page(feed: object, days: number | undefined): string {
  const options: RenderOptions = { src: '/status.json', variant: 'compact', days, stylesheet: '/look.css' };
  // @ts-expect-error: `src` is missing
  renderStatus(feed, { variant: 'line' });
  // @ts-expect-error: there is no such variant
  renderStatus(feed, { src: '/status.json', variant: 'huge' });
  // @ts-expect-error: no feed
  renderStatus(3, options);
  return renderStatus(feed, options) + renderStatus('{}', options);
}
