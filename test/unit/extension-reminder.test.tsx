// The reminder to export, as popup and dashboard show it: what is on record decides, "Not now" and an export put it off.

import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { noteExported, readExported, sinceOf } from '../../extension/backup/reminder.ts';
import { bytesText } from '../../extension/bytes-text.ts';
import { Reminder } from '../../extension/screen/reminder.tsx';
import { extensionEnglish } from '../../extension/words/words.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { seededYear } from '../support/seeded-year.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 6);

function statusOf(days: number) {
  const { samples } = seededYear({ to: NOW, zone: 'UTC', seed: 1, days, intervalMs: 30 * MINUTE_MS });
  return statusFromSamples([{ id: 'shop', samples }], { asOf: NOW, zone: 'UTC' });
}

const notes = memoryNotes();
const OPEN = () => undefined;

async function shown(status: ReturnType<typeof statusOf> | null): Promise<string> {
  const frame = { known: { exported: await readExported(notes), status }, now: NOW, words: extensionEnglish };
  return renderToString(<Reminder frame={frame} edge={{ notes, now: () => NOW }} open={OPEN} />);
}

test('it shows from the thirtieth day on record, and goes once it is put off', async () => {
  expect(sinceOf(null)).toBeNull();
  expect(await shown(null)).toBe('');
  expect(await shown(statusOf(12))).toBe('');
  const old = statusOf(40);
  expect((NOW - (sinceOf(old) ?? NOW)) / DAY_MS).toBeGreaterThan(38);
  const text = await shown(old);
  for (const word of ['reminder', 'reminderExport', 'notNow'] as const) {
    expect(text).toContain(extensionEnglish.backup[word]);
  }
  await noteExported(notes, { putOffAt: NOW });
  expect(await shown(old)).toBe('');
});

test.each([
  [0, '0 kB'],
  [1, '0.1 kB'],
  [251, '0.3 kB'],
  [3_449, '3.4 kB'],
  [34_490_000, '34 MB'],
  [7e15, '7,000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(bytesText(bytes, 'en')).toBe(text);
});
