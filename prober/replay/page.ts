// A replay as text for a terminal: a line for each message, then what it comes to.
// Promise: no more lines of messages than a person reads; what is left out is counted.
// Not here: the document for programs (document.ts).

import type { Decision } from '../../shared/alert/decision.ts';
import { DIGEST_PRIORITY, DIGEST_RULE } from '../../shared/alert/digest.ts';
import { becauseText, HELD, heldText } from '../../shared/alert/reason-text.ts';
import { type ReplaySummary, summaryOf } from '../../shared/alert/replay-summary.ts';
import type { Tried } from '../../shared/alert/suggest.ts';
import { formatDuration } from '../../shared/config/duration.ts';
import { zoned } from '../../shared/core/calendar.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { englishVoice } from '../../shared/ui/digest-message.ts';
import { digestHeadline, digestLines } from '../../shared/ui/digest-text.ts';
import { durationText } from '../../shared/ui/text.ts';
import type { Paint } from '../report/paint.ts';
import { type Column, tableLines } from '../report/table.ts';
import { terminalText } from '../terminal-text.ts';
import { type NamedReplay, priorityText, type ReplayFindings } from './document.ts';
import { standInText } from './stand-ins.ts';

const MESSAGES_MAX = 60;
const NAMES_MAX = 3;
const LANGUAGE = 'en';

export interface PageWish {
  readonly width: number;
  readonly paint: Paint;
}

export function replayPage(findings: ReplayFindings, { width, paint }: PageWish): string {
  const { standIns, main, against, tried, suggestion, zone } = findings;
  const summary = summaryOf(main.replayed, zone);
  const blocks = [
    standIns.map((each) => `${terminalText(namesText(each.endpoints))}: ${standInText(each)}`),
    messageLines(main, zone, paint),
    against === null
      ? summaryLines(main, summary)
      : sideBySide([main, against], [summary, summaryOf(against.replayed, zone)], width, paint),
    heldLines(main),
    missedLines(summary, zone),
    tried === null ? [] : triedLines(tried, width, paint),
    suggestion === null ? [] : [suggestion],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

interface Line {
  readonly at: Instant;
  readonly kind: Decision['kind'] | 'digest';
  readonly priority: Decision['priority'];
  readonly rule: string;
  readonly about: string;
  /** '' where there is no more to say. */
  readonly why: string;
}

function linesOf({ replayed, digests }: NamedReplay, zone: string): readonly Line[] {
  const told = replayed.decisions
    .filter(({ held }) => held === null)
    .map(({ endpoints, because, ...each }): Line => {
      return { ...each, about: namesText(endpoints), why: each.kind === 'close' ? '' : becauseText(because) };
    });
  const voice = englishVoice(zone, (name) => name);
  const summed = digests.map((digest): Line => {
    const about = digestHeadline(digest, null, voice);
    const [, ...more] = digestLines(digest, voice);
    const named = { kind: 'digest', priority: DIGEST_PRIORITY, rule: DIGEST_RULE } as const;
    return { at: digest.at, ...named, about, why: more.join(' ') };
  });
  return [...told, ...summed].toSorted((a, b) => a.at - b.at);
}

function messageLines(run: NamedReplay, zone: string, paint: Paint): readonly string[] {
  const told = linesOf(run, zone);
  if (told.length === 0) return ['Nothing would have been told.'];
  const shown = told.slice(-MESSAGES_MAX);
  const [kindWidth, ruleWidth] = [6, Math.max(...shown.map(({ rule }) => rule.length))];
  const lines = shown.map(({ at, kind, priority, rule, about, why }) => {
    const what = `${kind.padEnd(kindWidth)} ${priorityText(priority)}  ${terminalText(rule.padEnd(ruleWidth))}`;
    const reason = why === '' ? '' : paint('quiet', `  ${terminalText(why)}`);
    return `${wallTime(at, zone)}  ${what}  ${terminalText(about)}${reason}`;
  });
  const left = told.length - shown.length;
  return [...(left > 0 ? [`… ${counted(left, 'message')} before these`] : []), ...lines];
}

function namesText(names: readonly string[]): string {
  const left = names.length - NAMES_MAX;
  const shown = names.slice(0, NAMES_MAX).join(', ');
  return left > 0 ? `${shown} and ${left} more` : shown;
}

function summaryLines(
  { replayed: { samples, span } }: NamedReplay,
  summary: ReplaySummary,
): readonly string[] {
  const { messages, atNight, delayMs } = summary;
  const length = span === null ? '' : ` over ${durationText(span.to - span.from, LANGUAGE)}`;
  return [
    `${counted(samples, 'check')}${length}: ${counted(messages, 'message')}${perDayText(summary)}, ${atNight} at night.`,
    delayMs === null
      ? 'No outage was told.'
      : `From the first failure to its message: ${durationText(delayMs.median, LANGUAGE)} in the middle, ${durationText(delayMs.max, LANGUAGE)} at the most.`,
  ];
}

function perDayText({ messagesPerDay }: ReplaySummary): string {
  return messagesPerDay === null ? '' : ` (${messagesPerDay.toFixed(messagesPerDay < 1 ? 2 : 1)} a day)`;
}

function sideBySide(
  runs: readonly NamedReplay[],
  summaries: readonly ReplaySummary[],
  width: number,
  paint: Paint,
): readonly string[] {
  const key: Column = {
    head: 'rules',
    align: 'left',
    cells: runs.map(({ rules }) => ({ text: terminalText(rules) })),
  };
  const column = (head: string, text: (each: ReplaySummary) => string): Column => ({
    head,
    align: 'right',
    cells: summaries.map((each) => ({ text: text(each) })),
  });
  const delay = (ms: number | undefined) => (ms === undefined ? '—' : durationText(ms, LANGUAGE));
  return tableLines(
    key,
    [
      column('messages', ({ messages }) => `${messages}`),
      column('at night', ({ atNight }) => `${atNight}`),
      column('held back', ({ held }) => `${held}`),
      column('silenced', ({ silenced }) => `${silenced}`),
      column('missed', ({ missed }) => `${missed.length}`),
      column('longest missed', ({ longestMissedMs }) => durationText(longestMissedMs, LANGUAGE)),
      column('median delay', ({ delayMs }) => delay(delayMs?.median)),
      column('longest delay', ({ delayMs }) => delay(delayMs?.max)),
    ],
    width,
    paint,
  );
}

/** "held back: 14, of these 9 quiet hours, 5 told together with others" */
function heldLines({ replayed }: NamedReplay): readonly string[] {
  const reasons = replayed.decisions.flatMap(({ held }) => (held === null ? [] : [heldText(held)]));
  if (reasons.length === 0) return [];
  const counts = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => ({
    reason,
    count: all.length,
  }));
  const told = counts
    .toSorted((a, b) => b.count - a.count)
    .map(({ reason, count }) => `${count} × ${reason}`);
  return [`Held back: ${reasons.length}. ${told.join(', ')}.`];
}

/** "9 × quiet hours, 5 × maintenance is planned" */
function timesText(reasons: ReplaySummary['silencedBy']): string {
  return reasons.map(([why, times]) => `${times} × ${HELD[why]}`).join(', ');
}

const MISSED_MAX = 5;

function missedLines(
  { missed, longestMissedMs, silenced, silencedBy }: ReplaySummary,
  zone: string,
): readonly string[] {
  const aside =
    silenced === 0 ? [] : [`${counted(silenced, 'outage')} held back to the end: ${timesText(silencedBy)}.`];
  if (missed.length === 0) return [...aside, 'No outage was missed.'];
  const shown = missed.slice(0, MISSED_MAX).map(({ endpoint, begin, end }) => {
    const until = end === null ? 'not over where the record ends' : durationText(end - begin, LANGUAGE);
    return `  ${terminalText(endpoint)}, ${wallTime(begin, zone)}: ${until}`;
  });
  const left = missed.length - shown.length;
  const longest = durationText(longestMissedMs, LANGUAGE);
  return [
    ...aside,
    `${counted(missed.length, 'outage')} that no rule noticed, the longest ${longest}:`,
    ...shown,
    ...(left > 0 ? [`  and ${left} shorter`] : []),
  ];
}

function triedLines(tried: readonly Tried[], width: number, paint: Paint): readonly string[] {
  const key: Column = {
    head: 'down when',
    align: 'left',
    cells: tried.map(({ failures, of }) => ({ text: `${failures} of ${of} fail` })),
  };
  const column = (head: string, text: (each: Tried) => string): Column => ({
    head,
    align: 'right',
    cells: tried.map((each) => ({ text: text(each) })),
  });
  const columns = [
    column('messages', ({ summary }) => `${summary.messages}`),
    column('missed', ({ summary }) => `${summary.missed.length}`),
    column('longest missed', ({ summary }) => durationText(summary.longestMissedMs, LANGUAGE)),
    column('median delay', ({ summary }) =>
      summary.delayMs === null ? '—' : durationText(summary.delayMs.median, LANGUAGE),
    ),
  ];
  return tableLines(key, columns, width, paint);
}

function counted(count: number, what: string): string {
  return `${new Intl.NumberFormat(LANGUAGE).format(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** "At 3 of 5 you would have had 4 messages instead of 61, and missed nothing longer than 2m" */
export function suggestionText(chosen: Tried | null, messages: number, mayMissMs: number): string {
  const limit = formatDuration(mayMissMs);
  if (chosen === null)
    return `Whatever the threshold, an outage longer than ${limit} would have been missed.`;
  const { failures, of, summary } = chosen;
  const fewer = summary.messages < messages ? ` instead of ${messages}` : '';
  return (
    `At ${failures} of ${of} you would have had ${counted(summary.messages, 'message')}${fewer}, ` +
    `and missed nothing longer than ${limit}.`
  );
}

/** `2026-10-30 19:40:30`, as the clock on the owner's wall shows it. */
function wallTime(at: Instant, zone: string): string {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
}
