// A ticket as HTML: for a mail or a ticket system that keeps the form of what is pasted.
// Promise: every text is escaped; nothing in it loads, runs or leads anywhere.
// Not here: what is in a ticket (ticket.ts).

import type { Ticket, TicketLine } from './ticket.ts';

export function ticketHtml({ sentence, lines, outages, origin }: Ticket): string {
  const items = outages.items.map((item) => `<li>${escaped(item)}</li>`).join('');
  const listed = items === '' ? '' : `<p>${escaped(outages.label)}</p><ul>${items}</ul>`;
  return `<p><strong>${escaped(sentence)}</strong></p>${table(lines)}${listed}${table(origin)}`;
}

function table(lines: readonly TicketLine[]): string {
  const rows = lines.map(
    ({ label, value }) => `<tr><th align="left">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}
