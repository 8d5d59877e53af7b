// The template of a webhook's body: a text with gaps, `{{title}}`.
// Promise: a gap that nothing fills is named before anything is sent; a template of JSON gives JSON.
// Not here: what fills the gaps, and how it is escaped (alert/channels/webhook.ts).

import { nearestName } from './problem.ts';

export const GAP_NAMES = [
  'id',
  'alert',
  'kind',
  'rule',
  'priority',
  'state',
  'at',
  'since',
  'title',
  'lines',
  'endpoints',
  'link',
] as const;
export type GapName = (typeof GAP_NAMES)[number];

export const GAP = /\{\{ *([^{}]*?) *\}\}/gu;

export function isGapName(name: string): name is GapName {
  return GAP_NAMES.some((each) => each === name);
}

/** Why no body can be made of it, as a clause for people; '' = one can. @param type of the body, a media type */
export function wrongWithTemplate(template: string, type: string): string {
  const unknown = Array.from(template.matchAll(GAP), ([, name = '']) => name).find(
    (name) => !isGapName(name),
  );
  if (unknown !== undefined) {
    const near = nearestName(unknown, GAP_NAMES);
    return near === null
      ? `nothing fills {{${unknown}}}; there are ${GAP_NAMES.join(', ')}`
      : `nothing fills {{${unknown}}}; did you mean {{${near}}}?`;
  }
  return template === '' || !/\bjson\b/u.test(type) || isJson(template.replace(GAP, ''))
    ? ''
    : 'it gives no JSON; a gap stands inside quotes';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
