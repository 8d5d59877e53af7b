// Code with its comments, names and values set off, as HTML.
// Promise: without its tags it is the code, sign by sign.
// Not here: the colours (files/gallery.css), where it stands (template.ts).

import { escaped } from '../markup.ts';
import type { Language } from './page.ts';

/** In each: a comment, a name or a value. */
const SIGNS: Readonly<Record<Language, RegExp>> = {
  HTML: /(?<comment><!--[\s\S]*?-->)|(?<name><\/?[\w-]+|\/?>)|(?<value>"[^"]*")/gu,
  CSS: /(?<comment>\/\*[\s\S]*?\*\/)|(?<name>--[\w-]+|::part\([\w-]+\))|(?<value>"[^"]*"|#[\da-f]{3,8}\b)/gu,
  JavaScript:
    /(?<comment>\/\/.*)|(?<name>\b(?:await|const|for|from|function|if|import|new|of|return)\b)|(?<value>'[^']*'|`[^`]*`)/gu,
  Markdown: /(?<comment>^>.*)|(?<name>[[\]()!]+)|(?<value>https:[^)]*)/gmu,
};

export function highlighted(code: string, language: Language): string {
  let html = '';
  let end = 0;
  for (const match of code.matchAll(SIGNS[language])) {
    const [sign] = match;
    const [kind] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    html += `${escaped(code.slice(end, match.index))}<span class="${kind}">${escaped(sign)}</span>`;
    end = match.index + sign.length;
  }
  return html + escaped(code.slice(end));
}
