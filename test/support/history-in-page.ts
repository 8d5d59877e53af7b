// The history inside a page of the extension: filled from seeds, and read by the product's own code.
// Promise: one bundle with all that a test does there.
// Not here: the parts. Bundled by bundle.ts and evaluated by a driver.

export { everythingOf } from './everything.ts';
export { importYear } from './import-year.ts';
export { samplesOf } from './read-history.ts';
