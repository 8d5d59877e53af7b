// The entry of the built file: gives the element its name.
// Promise: loading it twice, or in two versions, harms nothing; the first one stays.
// Not here: the element (element.tsx).

import { UptallyStatus } from './element.tsx';

if (customElements.get('uptally-status') === undefined)
  customElements.define('uptally-status', UptallyStatus);
