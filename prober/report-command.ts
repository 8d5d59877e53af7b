// uptally report: every figure, out of logs that people have already.
// Promise: nothing but the report goes to the standard output; what was guessed or left out goes to the error output.
// Not here: making the report (report/report.ts), the options (commands/report.ts).

import { Complaint } from './complaint.ts';
import { STDIN } from './report/byte-source.ts';
import { jsonText } from './report/json-text.ts';
import { noteLines } from './report/notes.ts';
import { paintFor } from './report/paint.ts';
import { ProgressLine } from './report/progress.ts';
import { makeReport, type ReportWish, wordingFor } from './report/report.ts';
import { barsText, reportText } from './report/text.ts';
import type { Terminal } from './terminal.ts';

export interface ReportCommandWish extends ReportWish {
  readonly isJson: boolean;
  readonly isStrict: boolean;
  readonly showsProgress: boolean;
}

/** 3 = something could not be read, and --strict was asked for. */
export type ReportStatus = 0 | 3;

/** Where the standard output is no terminal. */
const WIDTH = 80;
const WIDTH_MIN = 40;
const BARS_MAX = 90;
const MARGIN = 2;

/** @throws Complaint */
export async function reportCommand(
  wish: ReportCommandWish,
  { say, note, signal }: Terminal,
): Promise<ReportStatus> {
  const { isJson, isStrict, showsProgress, locale } = wish;
  if (wish.files.includes(STDIN) && process.stdin.isTTY) {
    throw new Complaint('Name a file, or pipe one in: uptally report samples.jsonl', 2);
  }
  const width = Math.max(WIDTH_MIN, process.stdout.columns || WIDTH);
  const progress = new ProgressLine(
    (text) => void process.stderr.write(text),
    () => performance.now(),
    locale,
  );
  const { report, reported, bars } = await makeReport(wish, {
    now: Date.now(),
    signal,
    onProgress: (path, done) => {
      if (showsProgress) progress.tell(path, done);
    },
    barsMax: isJson ? 0 : Math.min(BARS_MAX, width - MARGIN),
  }).finally(() => progress.clear());
  for (const line of noteLines(report, wish.format !== null, locale)) note(line);
  const wording = wordingFor(locale, report.zone);
  const paint = paintFor(process.stdout);
  const objective = wish.objective?.typed ?? null;
  const wishes = { wording, width, paint, objective, barsAre: barsText(bars, wording) };
  say(isJson ? jsonText(report) : reportText(report, reported, wishes));
  const isWhole = report.inputs.every(({ skipped, remarks }) => skipped + remarks.length === 0);
  return isStrict && !isWhole ? 3 : 0;
}
