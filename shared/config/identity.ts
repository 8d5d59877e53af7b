// Ids of endpoints: the name under which an endpoint's history is kept.
// Promise: an id is 1 to 64 of a-z, 0-9 and single hyphens, and never given twice.
// Not here: names for people, which may change at will.

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
export const ID_LENGTH_MAX = 64;

/** `Müller & Söhne` is `muller-sohne`; '' where the text has no Latin letter or digit. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, ID_LENGTH_MAX)
    .replace(/^-+|-+$/gu, '');
}

/**
 * The first of `wish`, `wish-2`, `wish-3` … that is not taken.
 * @param from the number to begin at, >= 1, where those before are known to be taken
 */
export function freeId(wish: string, taken: ReadonlySet<string>, from = 1): string {
  const base = wish === '' ? 'endpoint' : wish;
  for (let n = from; ; n++) {
    const id =
      n === 1 ? base : `${base.slice(0, ID_LENGTH_MAX - 1 - `${n}`.length).replace(/-+$/u, '')}-${n}`;
    if (!taken.has(id)) return id;
  }
}
