// Property tests begin with one seed in the quick run, so that it gives the same every time; the long run takes new ones.

import fc from 'fast-check';

if (process.env['UPTALLY_LONG'] !== '1') fc.configureGlobal({ seed: 20261124 });
