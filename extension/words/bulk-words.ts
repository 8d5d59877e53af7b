// Words on many endpoints at once: a list that is pasted, a selection that is edited.
// Promise: plural forms by a number and the same number as text.
// Not here: taking it back (undoing-words.ts).

export interface BulkWords {
  readonly link: string;
  readonly title: string;
  readonly paste: string;
  readonly pasteNote: string;
  readonly line: string;
  readonly known: string;
  readonly twice: string;
  readonly add: (count: number, text: string) => string;
  readonly hosts: (count: number, text: string) => string;
  readonly progress: (added: string, checked: string, all: string) => string;
  readonly notAllowed: string;
  readonly preview: string;
  readonly all: string;
  readonly select: (name: string) => string;
  readonly selected: (count: number, text: string) => string;
  readonly selection: string;
  readonly addTags: string;
  readonly removeTags: string;
  readonly apply: string;
  readonly unchanged: string;
  readonly emptied: string;
}

export const bulkEnglish: BulkWords = {
  link: 'Many at once',
  title: 'Watch many addresses',
  paste: 'Addresses',
  pasteNote: 'One a line, with a name before or after it if you like. Columns of a table will do.',
  line: 'Line',
  known: 'is watched already, and left out',
  twice: 'stands above already, and is left out',
  add: (count, text) => (count === 1 ? 'Watch 1 address' : `Watch ${text} addresses`),
  hosts: (count, text) =>
    count === 1 ? 'The browser asks once, for 1 host.' : `The browser asks once, for ${text} hosts together.`,
  progress: (added, checked, all) => `${added} of ${all} added, ${checked} of ${all} checked.`,
  notAllowed:
    'You did not allow Uptally to look at these hosts, and without that nothing was added. To go on, try again and choose “Allow”.',
  preview: 'What becomes of each line',
  all: 'All',
  select: (name) => `Select ${name}`,
  selected: (count, text) => (count === 1 ? '1 selected' : `${text} selected`),
  selection: 'Edit the selection',
  addTags: 'Add tags',
  removeTags: 'Remove tags',
  apply: 'Apply',
  unchanged: 'as it is',
  emptied: 'A hyphen (-) empties a field; an empty field stays as it is.',
};
