// Loads seeded years into the extension's own history, inside one of its pages.
// Promise: the same samples as everywhere, made in place from their seeds; the watch list beside them.
// Not here: making the samples (seeded-year.ts). Bundled by bundle.ts and evaluated by a driver.

import { overlays } from '../../shared/core/overlay.ts';
import { openHistory } from '../../shared/store/history.ts';
import { idbStore } from '../../shared/store/idb.ts';
import { seededYear, type YearOptions } from './seeded-year.ts';

interface Years {
  /** As the extension keeps it: see extension/watchlist.ts. */
  readonly config: object;
  readonly years: readonly { readonly id: string; readonly options: YearOptions }[];
}

export async function importYear({ config, years }: Years): Promise<number> {
  const zone = years[0]?.options.zone ?? 'UTC';
  const history = await openHistory({
    kv: await idbStore('uptally'),
    zone,
    onProblem: (text) => {
      throw new Error(text);
    },
  });
  let stored = 0;
  for (const { id, options } of years) {
    const { samples, maintenance } = seededYear(options);
    const settings = { id, apdexUs: 500_000, overlays: overlays(maintenance) };
    stored += (await history.importSamples(settings, samples, Date.now())).stored;
  }
  await history.close();
  await chrome.storage.local.set({ config });
  return stored;
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
