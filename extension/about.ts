// About: which version of Uptally runs in which browser, for a ticket.
// Promise: a name and a major version, as much as every page may know.
// Not here: the ticket (popup/ticket/).

export interface About {
  /** Of the extension. */
  readonly version: string;
  /** "Firefox 153" */
  readonly browser: string;
}

/** The first that fits, whatever stands before it (HeadlessChrome): Edge and Opera call themselves Chrome too. */
const NAMES = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
] as const;

/** @param userAgent as the browser tells servers */
export function browserName(userAgent: string): string {
  for (const [token, name] of NAMES) {
    const version = new RegExp(`${token}/(\\d+)`, 'u').exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '?';
}
