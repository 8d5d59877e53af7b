// Internationalized host names: how a person reads them, and when not to trust that reading.
// Promise: letters are shown only where each part of the name is of one script (or one of Japanese, Korean, Chinese).
// Not here: whether the address can be watched, and its name as sent (url.ts).

import { hostAndPath, hostName } from './url.ts';

export interface HostNote {
  /** As sent: `xn--mller-kva.de`. */
  readonly ascii: string;
  /** As read; null where scripts are mixed whose letters look alike. */
  readonly unicode: string | null;
}

/** null for a name of ASCII letters alone, or where `url` is no address. */
export function hostNote(url: string): HostNote | null {
  const ascii = URL.parse(url.trim())?.hostname ?? '';
  const labels = ascii.split('.');
  if (!labels.some((label) => label.startsWith('xn--'))) return null;
  const read = labels.map((label) => (label.startsWith('xn--') ? decoded(label.slice(4)) : label));
  if (read.some((label) => label === null || !isOneScript(label))) return { ascii, unicode: null };
  const unicode = read.join('.');
  // What is not written back to the same name was no name to begin with.
  return { ascii, unicode: URL.parse(`http://${unicode}/`)?.hostname === ascii ? unicode : null };
}

/** The host's name without its port as people read it, where that can be trusted, else as sent; '' if `url` is none. */
export function shownHost(url: string): string {
  return hostNote(url)?.unicode ?? hostName(url);
}

/** Host (with its port) and path as people read them: `müller.example/shop`. '' if `url` is none. */
export function shownAddress(url: string): string {
  return shownHost(url) + hostAndPath(url).slice(hostName(url).length);
}

const TOGETHER: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\p{Script=Common}]*$/u,
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Latin}\p{Script=Common}]*$/u,
  /^[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Latin}\p{Script=Common}]*$/u,
  ...['Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Bengali', 'Tamil', 'Georgian', 'Armenian'].map(
    (script) => new RegExp(`^[\\p{Script=${script}}\\p{Script=Common}\\p{Script=Inherited}]*$`, 'u'),
  ),
  // Whole words of these can look like Latin ones (аррӏе): shown only where a letter gives them away.
  /^(?=.*[бвгджзийклптфцчшщъыьэюя])[\p{Script=Cyrillic}\p{Script=Common}]*$/u,
  /^(?=.*[βγδεζθλμξπσφψω])[\p{Script=Greek}\p{Script=Common}]*$/u,
];

function isOneScript(label: string): boolean {
  return TOGETHER.some((script) => script.test(label));
}

const BASE = 36;
const [T_MIN, T_MAX, SKEW, DAMP] = [1, 26, 38, 700];

/** Punycode as in RFC 3492, section 6.2; null where it is none. */
function decoded(code: string): string | null {
  const cut = code.lastIndexOf('-');
  const points = Array.from(cut > 0 ? code.slice(0, cut) : '', (letter) => letter.codePointAt(0) ?? 0);
  let [at, place, point, bias] = [cut > 0 ? cut + 1 : 0, 0, 128, 72];
  while (at < code.length) {
    const before = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(code.charCodeAt(at++));
      if (digit === null) return null;
      place += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapted(place - before, length, before === 0);
    point += Math.floor(place / length);
    place %= length;
    if (point > 0x10_ff_ff) return null;
    points.splice(place++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) left = Math.floor(left / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
