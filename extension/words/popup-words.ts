// The words of the popup: the page one is on, everything watched, keys, the ticket.
// Promise: figures, names and times come in as finished text; plural forms by a number.
// Not here: states and figures (shared/ui/words.ts).

export interface PopupWords {
  readonly allSnoozed: string;
  readonly restSnoozed: (count: string) => string;
}

export const popupEnglish: PopupWords = {
  allSnoozed: 'Everything is snoozed',
  restSnoozed: (count) => `All else works, ${count} snoozed`,
};
