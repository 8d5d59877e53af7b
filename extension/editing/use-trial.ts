// The trial of what is typed: one request after a pause in typing, and what came back.
// Promise: nothing is sent without the host's permission, nor by itself where a request does something; one at a time.
// Not here: the request (trial.ts), what is shown of it (trial-panel.tsx).

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Config } from '../../shared/config/config.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { onlyLooks } from '../../shared/config/method.ts';
import type { Evidence } from '../../shared/probe/try-out.ts';
import { withDraft } from '../draft.ts';
import type { EditingTools } from './editing-tools.ts';
import type { Typed } from './to-draft.ts';

/** A pause in typing; ms. */
const PAUSE_MS = 600;

export type TrialState =
  /** There is no address that could be asked. */
  | { readonly kind: 'none' }
  | { readonly kind: 'locked'; readonly endpoint: Endpoint }
  /** It does something on the server: only by a click. */
  | { readonly kind: 'manual'; readonly endpoint: Endpoint }
  | { readonly kind: 'running' }
  | { readonly kind: 'seen'; readonly endpoint: Endpoint; readonly evidence: Evidence };

export interface Trial {
  readonly state: TrialState;
  /** Sends it now. */
  readonly run: () => void;
  /** Asks for the host, and sends it once that is granted. Call it in the turn of a click. */
  readonly allow: () => void;
}

export function useTrial(config: Config | null, typed: Typed, tools: EditingTools): Trial {
  const [state, setState] = useState<TrialState>({ kind: 'none' });
  const current = useRef(new AbortController());
  const endpoint = config === null ? null : triable(config, typed);
  const key = endpoint === null ? '' : keyOf(endpoint, typed);
  const begin = () => {
    current.current.abort();
    current.current = new AbortController();
    return current.current.signal;
  };
  const run = async (tried: Endpoint) => {
    const signal = begin();
    setState({ kind: 'running' });
    const secrets = new Map(typed.secrets.map(({ name, value }) => [name, value]));
    const evidence = await tools.tryOut(tried, secrets, signal);
    if (!signal.aborted) setState({ kind: 'seen', endpoint: tried, evidence });
  };
  useEffect(() => {
    const signal = begin();
    if (endpoint === null) {
      setState({ kind: 'none' });
      return;
    }
    const timer = setTimeout(async () => {
      if (!(await tools.mayAsk(endpoint.url)))
        return signal.aborted || setState({ kind: 'locked', endpoint });
      if (signal.aborted) return;
      if (onlyLooks(endpoint.method)) return run(endpoint);
      setState({ kind: 'manual', endpoint });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  useEffect(() => () => current.current.abort(), []);
  const allow = async () => {
    if (endpoint === null || !(await tools.ask(endpoint.url))) return;
    if (onlyLooks(endpoint.method)) await run(endpoint);
    else setState({ kind: 'manual', endpoint });
  };
  return { state, run: () => endpoint !== null && void run(endpoint), allow: () => void allow() };
}

/** The endpoint as far as it can be asked: a fault in what is expected keeps nobody from looking. */
function triable(config: Config, { draft }: Typed): Endpoint | null {
  const alone = { ...config, endpoints: [], maintenance: [], incidents: [] };
  const { url, method, headers, body, timeout, expect } = draft.endpoint;
  for (const endpoint of [
    { url, method, headers, body, timeout, expect },
    { url, method, headers, body },
  ]) {
    const drafted = withDraft(alone, { endpoint }, null);
    if (drafted.ok) return drafted.endpoint;
  }
  return null;
}

function keyOf(endpoint: Endpoint, { secrets }: Typed): string {
  return JSON.stringify([endpoint, secrets]);
}
