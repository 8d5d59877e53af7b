// Sentences that can be understood again: one template both says something and finds out what was said.
// Promise: what `filled` says, `hearing` hears, with the same texts in its gaps; what is none of its sentences is null.
// Not here: the sentences (config/fault-sayings.ts and its neighbours), other languages (extension/words).

/** The texts for the gaps of a template, each `{}`. */
export type Told<Template extends string> = Template extends `${string}{}${infer Rest}`
  ? readonly [told: string, ...more: Told<Rest>]
  : readonly [];

/** What was said: the name of a template, and what stood in its gaps. */
export interface Heard {
  readonly code: string;
  readonly told: readonly string[];
}

/** The sentence with its gaps filled, in English. */
export function filled<Template extends string>(template: Template, ...told: Told<Template>): string {
  const texts: readonly string[] = told;
  return template
    .split('{}')
    .map((piece, i) => (i === 0 ? piece : `${texts[i - 1] ?? ''}${piece}`))
    .join('');
}

/**
 * Who knows these templates, by their names. Where a sentence could be said by two of them, the one with more words
 * of its own counts: the other would hear some of them in a gap.
 */
export function hearing(templates: Readonly<Record<string, string>>): (text: string) => Heard | null {
  const known = Object.entries(templates)
    .map(([code, template]) => ({ code, pieces: template.split('{}') }))
    .toSorted((a, b) => b.pieces.join('').length - a.pieces.join('').length)
    .map(({ code, pieces }) => ({ code, said: new RegExp(`^${pieces.map(literal).join('(.*?)')}$`, 'su') }));
  return (text) => {
    for (const { code, said } of known) {
      const match = said.exec(text);
      if (match !== null) return { code, told: match.slice(1) };
    }
    return null;
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
