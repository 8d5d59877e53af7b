// `uptally/widget`: gives `<uptally-status>` its name in the page.
// Promise: on a server, where there are no elements, importing it does nothing.
// Not here: the class itself (element.d.ts), `<uptally-badge>` (badge.d.ts).

import type { UptallyStatus } from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'uptally-status': UptallyStatus;
  }
}
