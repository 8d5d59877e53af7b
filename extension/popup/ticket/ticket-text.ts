// A ticket as plain text.
// Promise: one fact a line; a line break inside a fact becomes a space, so that nobody's name makes a line of its own.
// Not here: what is in a ticket (ticket.ts).

import type { ScreenWords } from '../../words/words.ts';
import type { Ticket, TicketLine } from './ticket.ts';

export function ticketText(
  { sentence, lines, outages, origin }: Ticket,
  { labelled }: Pick<ScreenWords, 'labelled'>,
): string {
  const line = ({ label, value }: TicketLine) => labelled(label, value);
  const listed =
    outages.items.length === 0
      ? []
      : [labelled(outages.label, ''), ...outages.items.map((item) => `- ${item}`)];
  const parts = [[sentence], lines.map(line), listed, origin.map(line)];
  const filled = parts.filter((part) => part.length > 0);
  return `${filled.map((part) => part.map(onOneLine).join('\n')).join('\n\n')}\n`;
}

function onOneLine(text: string): string {
  // What must not break, say before a French colon, stays as it is.
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();
}
