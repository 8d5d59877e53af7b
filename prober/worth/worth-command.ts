// uptally worth: what downtime costs, and whether less of it is worth the work.
// Promise: one answer, as a page or as a document; nothing is written and nobody is asked but files.
// Not here: measuring (measured.ts), the answer (document.ts), its look (page.ts).

import { englishCost } from '../../shared/ui/cost-words.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import { ownZone } from '../serve-command.ts';
import type { Terminal } from '../terminal.ts';
import { terminalJson } from '../terminal-text.ts';
import { worthDocument } from './document.ts';
import { measure } from './measured.ts';
import { worthPage } from './page.ts';
import type { WorthWish } from './wish.ts';

const LOCALE = 'en';

/** @returns 0. @throws Complaint */
export async function worthCommand(wish: WorthWish, { say, note }: Terminal): Promise<number> {
  const measured = await measure(wish.source, LOCALE, note);
  const wording = {
    locale: LOCALE,
    zone: measured.evidence?.zone ?? ownZone(),
    viewerZone: ownZone(),
    words: englishFigures,
    cost: englishCost,
    currency: wish.currency,
  };
  const document = worthDocument(measured, wish, wording);
  say(wish.isJson ? terminalJson(document) : worthPage(document, measured.evidence, wording));
  return 0;
}
