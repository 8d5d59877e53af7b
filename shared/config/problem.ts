// What is wrong with a document that a person wrote, so that they can mend it.
// Promise: each problem has its path, what was wrong, what was expected, and where useful an example.
// Not here: finding the problems (config.ts), line numbers of a text (prober/yaml-config.ts).

export type PathStep = string | number;

export interface Problem {
  /** The steps to the faulty value; empty for the whole document. */
  readonly at: readonly PathStep[];
  /** The same as text: `endpoints[2].interval`. */
  readonly path: string;
  /** A clause: what was found. */
  readonly wrong: string;
  /** A noun phrase: what may stand there; '' where `wrong` says it all. */
  readonly expected: string;
  /** Something that would be right, as one would type it; null where none helps. */
  readonly example: string | null;
  /** The line in the file, from 1; null where the document has none. */
  readonly line: number | null;
}

export function problem(
  at: readonly PathStep[],
  wrong: string,
  expected: string,
  example: string | null = null,
): Problem {
  return { at, path: pathText(at), wrong, expected, example, line: null };
}

/** `['endpoints', 2, 'url']` is `endpoints[2].url`; the empty path is ''. */
export function pathText(at: readonly PathStep[]): string {
  return at.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** One line for people: `line 7: endpoints[2].intervall: unknown field; did you mean interval?` */
export function formatProblem({ path, wrong, expected, example, line }: Problem): string {
  const where = [line === null ? '' : `line ${line}`, path].filter((part) => part !== '').join(': ');
  const wanted = expected === '' ? '' : `; expected ${expected}`;
  const such = example === null ? '' : `, for example ${example}`;
  return `${where === '' ? '' : `${where}: `}${wrong}${wanted}${such}`;
}

/** One problem a line, in the order of the document. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}

/** The known name nearest to what was typed; null if none is near enough to be meant. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const near = known
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(
      ({ name, distance }) => distance <= Math.max(1, Math.floor(Math.max(name.length, typed.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

/** Levenshtein's distance: letters to insert, remove or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
