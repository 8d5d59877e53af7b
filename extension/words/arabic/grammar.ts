// What Arabic does with a count: its noun has six forms.
// Promise: one and two are told by the noun alone, every other count as the reader writes it.
// Not here: the forms by a number, and foreign text among Arabic (shared/ui/languages/arabic.ts).

import { counted, type Forms } from '../../../shared/ui/languages/arabic.ts';

/** As the subject of a sentence, or alone. */
export const CHECKS: Forms = ['فحص', 'فحص واحد', 'فحصان', 'فحوص', 'فحصًا'];
/** After a preposition or another noun, as those below. */
export const OF_CHECKS: Forms = ['فحص', 'فحص واحد', 'فحصين', 'فحوص', 'فحصًا'];
export const OF_ENDPOINTS: Forms = [
  'نقطة نهاية',
  'نقطة نهاية واحدة',
  'نقطتَي نهاية',
  'نقاط نهاية',
  'نقطة نهاية',
];
export const OF_ANSWERS: Forms = ['استجابة', 'استجابة واحدة', 'استجابتين', 'استجابات', 'استجابة'];

/** @param text a count as a reader writes it, in the digits of any script */
export function countedText(text: string, forms: Forms): string {
  return counted(numberIn(text), forms, text);
}

/** NaN, which takes the bare noun, where it is no whole number. */
function numberIn(text: string): number {
  if (!/^\p{Nd}[\p{Nd},.٬\s]*$/u.test(text)) return Number.NaN;
  // The digits of these scripts begin at a multiple of 16.
  const digits = [...text].filter((sign) => /\p{Nd}/u.test(sign));
  return Number(digits.map((digit) => (digit.codePointAt(0) ?? 0) % 16).join(''));
}
