// Copying the ticket of an endpoint.
// Promise: what is copied is what the screen shows.
// Not here: what a ticket says (ticket.ts), the button (../copy-button.tsx).

import type { Endpoint } from '../../../shared/config/endpoint.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import type { Frame } from '../../screen/frame.ts';
import { copy } from './copying.ts';
import { ticketOf } from './ticket.ts';
import { ticketHtml } from './ticket-html.ts';
import { ticketText } from './ticket-text.ts';

/** Call it in the turn of a click. Rejects with an Error for people. */
export async function copyTicket(
  endpoint: Endpoint,
  status: EndpointStatus,
  { known, now, about, wording, words }: Pick<Frame, 'known' | 'now' | 'about' | 'wording' | 'words'>,
): Promise<void> {
  const sample = known.latest.get(endpoint.id)?.sample ?? null;
  const detail = known.details[endpoint.id] ?? '';
  const ticket = ticketOf({ endpoint, status, sample, detail, now, about }, wording, words);
  await copy({ text: ticketText(ticket, words), html: ticketHtml(ticket) });
}
