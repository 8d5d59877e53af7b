// The ledger: what one endpoint's server answered against what was stored of it, with the kills in between.
// Promise: each request pays for at most one sample; whatever does not add up is named in a sentence.
// Not here: asking the server (servers/chaos.ts), reading the history (read-history.ts).

import type { Sample } from '../../shared/core/sample.ts';
import type { LoggedRequest } from '../servers/chaos.ts';

/** The background ended at some instant from `from` to `to`, epoch ms. */
export interface Kill {
  readonly from: number;
  readonly to: number;
}

export type Request = Pick<LoggedRequest, 'receivedAt' | 'answeredAt' | 'status'>;

export interface Balance {
  /** Requests that the server has answered to the end. */
  readonly answered: number;
  readonly stored: number;
  /** Requests without a sample because they were in flight at a kill. */
  readonly inFlight: number;
  /** Requests without a sample that were answered in the second before a kill. */
  readonly justBefore: number;
  /** ms from the answer to the kill, of the oldest of those. */
  readonly longestMs: number;
  /** Samples without a request, and requests that no kill excuses. */
  readonly faults: readonly string[];
}

/** How long a result may wait for others before it is on disk, ms. */
const TOGETHER_MS = 1_000;
/** Browsers cut their clock to whole milliseconds, and two clocks may differ by one more. */
const CLOCKS_MS = 2;
/** From asking the browser for the permission to sending, or from an answer to its place in the log; ms. */
const BUSY_MS = 250;

/**
 * Balances one endpoint, whose checks never overlap.
 * @param requests in order of arrival
 * @param samples in order of their instants
 */
export function balance(
  requests: readonly Request[],
  samples: readonly Sample[],
  kills: readonly Kill[],
): Balance {
  const faults: string[] = [];
  const paid = new Set<Request>();
  for (const sample of samples) {
    const request = requests.find((each) => !paid.has(each) && isOf(sample, each));
    if (request === undefined) faults.push(`No answered request for ${JSON.stringify(sample)}`);
    else paid.add(request);
  }
  const missing = requests.filter((each) => !paid.has(each)).map((each) => lossOf(each, kills));
  const ages = missing.flatMap((loss) => (loss.kind === 'just before' ? [loss.ageMs] : []));
  faults.push(...missing.flatMap((loss) => (loss.kind === 'unexplained' ? [loss.fault] : [])));
  return {
    answered: requests.filter(({ answeredAt }) => answeredAt !== null).length,
    stored: samples.length,
    inFlight: missing.filter(({ kind }) => kind === 'in flight').length,
    justBefore: ages.length,
    longestMs: Math.max(0, ...ages),
    faults,
  };
}

/** Whether the sample tells of this request and of no other: sent, received, answered, read, in this order. */
function isOf({ at, latencyUs, status }: Sample, request: Request): boolean {
  const { receivedAt, answeredAt } = request;
  if (status === null || latencyUs === null || answeredAt === null) return false;
  const latencyMs = latencyUs / 1_000;
  const inTime = at - CLOCKS_MS <= receivedAt && answeredAt <= at + latencyMs + BUSY_MS;
  return request.status === status && inTime && answeredAt - receivedAt <= latencyMs + BUSY_MS;
}

type Loss =
  | { readonly kind: 'in flight' }
  | { readonly kind: 'just before'; readonly ageMs: number }
  | { readonly kind: 'unexplained'; readonly fault: string };

function lossOf({ receivedAt, answeredAt, status }: Request, kills: readonly Kill[]): Loss {
  const cutBy = kills.some(({ from, to }) => receivedAt <= to && (answeredAt === null || answeredAt >= from));
  if (cutBy) return { kind: 'in flight' };
  const next = kills.find(({ to }) => answeredAt !== null && answeredAt <= to);
  const ageMs = answeredAt === null || next === undefined ? null : next.from - answeredAt;
  if (ageMs !== null && ageMs <= TOGETHER_MS) return { kind: 'just before', ageMs };
  const when = ageMs === null ? 'and no kill came after it' : `${ageMs} ms before the next kill`;
  return {
    kind: 'unexplained',
    fault: `No sample of the request received at ${receivedAt} and answered ${status} at ${answeredAt}, ${when}`,
  };
}
