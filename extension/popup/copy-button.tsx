// The button that copies a ticket.
// Promise: says that it is done, aloud and on its face, or why not.
// Not here: what a ticket says (ticket/).

import { useEffect, useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import type { OverviewFrame } from './frame.ts';

export interface CopyButtonProps {
  readonly frame: OverviewFrame;
  readonly endpoint: Endpoint;
  readonly status: EndpointStatus;
  readonly primary: boolean;
}

/** For how long its face says that it is done; ms. */
const DONE_MS = 2_500;

export function CopyButton({ frame, endpoint, status, primary }: CopyButtonProps) {
  const { words, say, tell, copyTicket } = frame;
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), DONE_MS);
    return () => clearTimeout(timer);
  }, [isDone]);
  const press = async (): Promise<void> => {
    try {
      await copyTicket(endpoint, status);
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
