// News: the background tells open pages that something was stored.
// Promise: nothing is said to anybody but our own pages; nobody waits for an answer.
// Not here: what was stored: pages read it themselves.

const CHANNEL = 'uptally';

/** Says that there is something new to read. */
export function newsChannel(): { readonly announce: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  return { announce: () => channel.postMessage('stored') };
}

export function onNews(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
