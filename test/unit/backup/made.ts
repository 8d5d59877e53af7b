// Histories to back up, made from seeds, and what can be compared of them.
// Promise: two histories with the same evidence give the same text.
// Not here: the tests.

import { type Backup, readBackup } from '../../../shared/backup/read.ts';
import { type BackupWish, writeBackup } from '../../../shared/backup/write.ts';
import { parseConfig } from '../../../shared/config/config.ts';
import { DAY_MS, minuteFloor } from '../../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../../shared/core/overlay.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import type { KeyValue } from '../../../shared/ports.ts';
import { openHistory } from '../../../shared/store/history.ts';
import { records } from '../../../shared/store/records.ts';
import type { EndpointSettings } from '../../../shared/store/work.ts';

export const ZONE = 'Europe/Berlin';
export const NOW = Date.UTC(2026, 10, 23, 12, 34, 56);

export function settings(id: string): EndpointSettings {
  return { id, apdexUs: 500_000, overlays: NO_OVERLAYS };
}

/** @param more of each endpoint */
export function configOf(ids: readonly string[], more: object = {}) {
  const endpoints = ids.map((id) => ({ id, url: `https://${id}.test/`, ...more }));
  const read = parseConfig({ version: 0, zone: ZONE, endpoints }, { zone: ZONE });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

export function open(kv: KeyValue, zone = ZONE) {
  return openHistory({
    kv,
    zone,
    onProblem: (text) => {
      throw new Error(text);
    },
  });
}

/** Puts samples in as they come: most by import, the last hours by append, with a rearrangement between. */
export async function fill(kv: KeyValue, id: string, samples: readonly Sample[], now: number): Promise<void> {
  const history = await open(kv);
  const edge = now - 5 * 3_600_000;
  await history.importSamples(
    settings(id),
    samples.filter(({ at }) => at < edge),
    now,
  );
  await history.compact([settings(id)], now);
  const late = samples
    .filter(({ at }) => at >= edge && at <= now)
    .map((sample) => ({
      endpoint: id,
      sample,
      ...(sample.outcome === 'down' && {
        failure: { mark: 'm', detail: `It failed: ${sample.cause}.`, shape: null },
      }),
    }));
  for (let i = 0; i < late.length; i += 50) await history.append(late.slice(i, i + 50), now);
}

export async function exported(
  kv: KeyValue,
  ids: readonly string[],
  more: Partial<Pick<BackupWish, 'config' | 'notes' | 'secrets'>> = {},
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const all = { config: configOf(ids), notes: {}, secrets: [], ...more };
  const wish = { kv, ...all, now: NOW, onProgress: () => undefined };
  for await (const part of writeBackup({ ...wish, signal: new AbortController().signal })) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

export async function* inPieces(bytes: Uint8Array, size = 7_919): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function readBytes(bytes: Uint8Array, size?: number) {
  return readBackup(inPieces(bytes, size), 'UTC', new AbortController().signal);
}

export async function backupOf(bytes: Uint8Array): Promise<Backup> {
  const read = await readBytes(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.backup;
}

/** Every sample and every tally on record of an endpoint, and the figures of its windows. */
export async function everything(kv: KeyValue, id: string, now: number): Promise<string> {
  const kept = records(kv, () => undefined);
  const history = await open(kv);
  const asOf = minuteFloor(now);
  return JSON.stringify({
    samples: await history.samples(id, 0, now + DAY_MS),
    hours: await kept.archive('hours', id, 0, Number.MAX_SAFE_INTEGER),
    days: await kept.archive('days', id, 0, Number.MAX_SAFE_INTEGER),
    figures: await history.readAll([settings(id)], asOf, now),
    failures: [...(await history.failures(id, 0, now))],
    latest: [...(await history.latest())].filter(([each]) => each === id),
  });
}
