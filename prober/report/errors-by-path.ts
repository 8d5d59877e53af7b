// Errors by path: where an access log shows that answers fail.
// Promise: the most frequent first; what was left out is counted.
// Not here: counting them (combined.ts).

export interface ErrorsByPath {
  readonly paths: readonly PathErrors[];
  /** Of paths that are not listed. */
  readonly others: { readonly '4xx': number; readonly '5xx': number };
  /** A listed path may have had so many errors more. */
  readonly missedAtMost: number;
}

export interface PathErrors {
  /** Without its query; null = a request without a path. Not escaped. */
  readonly path: string | null;
  readonly '4xx': number;
  readonly '5xx': number;
}
