// The widget's own words, beside those that every face shares.
// Promise: every trouble says what was asked for and what came.
// Not here: states and figures (shared/ui/words.ts).

export interface WidgetWords {
  readonly noSource: string;
  readonly badSource: (src: string) => string;
  readonly noAnswer: string;
  readonly answered: (status: number) => string;
  readonly tooLong: string;
  readonly unfit: string;
  readonly noStatus: string;
}

export const widgetEnglish: WidgetWords = {
  noSource: 'the attribute src is missing, expected for example src="status.json"',
  badSource: (src) => `expected an http or https address in src, got “${src}”`,
  noAnswer: 'nothing answered',
  answered: (status) => `the server answered ${status}`,
  tooLong: 'it is longer than 1 MiB',
  unfit: 'it holds a time or a zone that there is not',
  noStatus: 'No status to show',
};
