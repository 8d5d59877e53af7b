// Registers <uptally-status>, once, however many copies of this file a page loads.
// Promise: the first copy on a page wins; the others do nothing.
// Not here: the element (element.tsx).

import { UptallyStatus } from './element.tsx';

if (customElements.get('uptally-status') === undefined) {
  customElements.define('uptally-status', UptallyStatus);
}
