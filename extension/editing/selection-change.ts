// From the fields over a selection to one change for all of it.
// Promise: an empty field changes nothing; a hyphen empties.
// Not here: making the change (background/revisions.ts).

import type { Change } from '../messages.ts';
import { MISSIONS } from './to-draft.ts';

export interface ChangeFields {
  readonly interval: string;
  readonly group: string;
  readonly component: string;
  /** With commas between them. */
  readonly addTags: string;
  readonly removeTags: string;
  readonly mission: string;
  /** Percent. */
  readonly objective: string;
}

export const EMPTY_CHANGE: ChangeFields = {
  interval: '',
  group: '',
  component: '',
  addTags: '',
  removeTags: '',
  mission: '',
  objective: '',
};

/** null where nothing is to be changed. */
export function changeOf(fields: ChangeFields): Change | null {
  const mission = MISSIONS.find((each) => each === fields.mission);
  const [addTags, removeTags] = [listOf(fields.addTags), listOf(fields.removeTags)];
  const change: Change = {
    ...(fields.interval !== '' && { interval: fields.interval }),
    ...(mission !== undefined && { mission }),
    ...(fields.group.trim() !== '' && { group: emptied(fields.group) }),
    ...(fields.component.trim() !== '' && { component: emptied(fields.component) }),
    ...(fields.objective.trim() !== '' && { objective: emptied(fields.objective.replace(',', '.')) }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

function emptied(text: string): string | null {
  return text.trim() === '-' ? null : text.trim();
}

function listOf(text: string): string[] {
  return text
    .split(/[,،、]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
