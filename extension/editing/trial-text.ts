// What came back of a trial, as lines of text.
// Promise: nothing is told that the platform did not tell.
// Not here: state, status and time (trial-panel.tsx).

import type { Evidence } from '../../shared/probe/try-out.ts';
import { numberFormat } from '../../shared/ui/formats.ts';
import { latencyText } from '../../shared/ui/text.ts';
import type { TrialWords } from '../words/trial-words.ts';

/** "text/html · 12 kB · answered by https://www.example.org/" */
export function particularsText(
  { contentType, sizeBytes, isCut, url }: Evidence,
  sent: string,
  locale: string,
  words: TrialWords,
): string {
  const size = sizeText(sizeBytes, locale);
  const parts = [contentType ?? words.noType, isCut ? words.cutSize(size) : size];
  if (url !== null && url !== sent) parts.push(words.from(url));
  return parts.join(' · ');
}

/** "name 2 ms · connection 12 ms"; '' where the browser tells nothing. */
export function phasesText({ phases }: Pick<Evidence, 'phases'>, locale: string, words: TrialWords): string {
  if (phases === null) return '';
  const { dnsMs, connectMs, tlsMs, waitMs, downloadMs } = phases;
  const { dns, connect, tls, wait, download } = words.phases;
  const told = [
    [dnsMs, dns],
    [connectMs, connect],
    [tlsMs, tls],
    [waitMs, wait],
    [downloadMs, download],
  ] as const;
  return told
    .flatMap(([ms, tell]) => (ms === null ? [] : [tell(latencyText(ms * 1_000, locale))]))
    .join(' · ');
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "1.2 kB", by thousands. */
export function sizeText(bytes: number, locale: string): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = UNITS[power] ?? 'byte';
  const unitDisplay = power === 0 ? 'long' : 'short';
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: power === 0 ? 0 : 1 } as const;
  return numberFormat(locale, options).format(bytes / 1_000 ** power);
}
