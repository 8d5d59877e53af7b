// The button that copies a ticket.
// Promise: says that it is done, aloud and on its face, or why not.
// Not here: what a ticket says (ticket/).

import { useEffect, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import type { PopupFrame } from './app.tsx';
import { copy } from './ticket/copying.ts';
import { ticketOf } from './ticket/ticket.ts';
import { ticketHtml } from './ticket/ticket-html.ts';
import { ticketText } from './ticket/ticket-text.ts';

export interface CopyButtonProps {
  readonly frame: PopupFrame;
  readonly endpoint: Endpoint;
  readonly status: EndpointStatus;
  readonly primary: boolean;
}

/** For how long its face says that it is done; ms. */
const DONE_MS = 2_500;

export function CopyButton({ frame, endpoint, status, primary }: CopyButtonProps) {
  const { words, wording, known, now, edge, say, tell } = frame;
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), DONE_MS);
    return () => clearTimeout(timer);
  }, [isDone]);
  const press = async (): Promise<void> => {
    const sample = known.latest.get(endpoint.id)?.sample ?? null;
    const detail = known.details[endpoint.id] ?? '';
    const facts = { endpoint, status, sample, detail, now, about: edge.about };
    const ticket = ticketOf(facts, wording, words);
    try {
      await copy({ text: ticketText(ticket, words), html: ticketHtml(ticket) });
      setDone(true);
      say(words.popup.copied);
    } catch (error) {
      tell(words.popup.notCopied(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <button type="button" class={primary ? 'primary grow copy' : 'copy'} onClick={() => void press()}>
      {isDone ? words.popup.copied : words.popup.copyForTicket}
    </button>
  );
}
