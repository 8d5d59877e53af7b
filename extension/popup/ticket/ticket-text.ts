// A ticket as plain text.
// Promise: one fact a line; a line break inside a fact becomes a space, so that nobody's name makes a line of its own.
// Not here: what is in a ticket (ticket.ts).

import type { Ticket, TicketLine } from './ticket.ts';

export function ticketText({ sentence, lines, outages, origin }: Ticket): string {
  const listed =
    outages.items.length === 0 ? [] : [`${outages.label}:`, ...outages.items.map((item) => `- ${item}`)];
  const parts = [[sentence], lines.map(lineText), listed, origin.map(lineText)];
  const filled = parts.filter((part) => part.length > 0);
  return `${filled.map((part) => part.map(onOneLine).join('\n')).join('\n\n')}\n`;
}

function lineText({ label, value }: TicketLine): string {
  return `${label}: ${value}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
