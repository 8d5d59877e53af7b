// Whether the document is a feed, and a feed of now.
// Promise: the same reader and the same terms as the widget's.
// Not here: how it came here (transfer.ts, caching.ts).

import { durationText } from '../../../shared/ui/text.ts';
import { type Check, doubt, type Evidence, fault, fine, headerOf, serverNow, termsOf } from '../check.ts';

export const readable: Check = {
  id: 'readable',
  title: 'Document',
  why: 'A widget believes nothing of a document that it does not understand as a whole.',
  look({ answer, feed, url }) {
    if (feed.ok) {
      const { endpoints, title } = feed.status;
      return fine(
        `a feed of ${endpoints.length === 1 ? '1 endpoint' : `${endpoints.length} endpoints`}, "${title}"`,
      );
    }
    if (answer.isCut) return fault('too long to be read', 'See Size.');
    const own = feedOfPage(answer.body.toString(), url);
    if (own !== null) return fault('a page, which names its feed', `Look at the feed: uptally doctor ${own}`);
    const isPage = /^text\/html\b/iu.test(headerOf(answer, 'content-type') ?? '');
    const remedy = isPage
      ? 'This is a page, not a feed: name the address of its status.json.'
      : 'Write it anew with uptally feed, of the same version as the widget.';
    return fault(`it can't be read: ${feed.problem}`, remedy);
  },
};

/** `<link rel="status" type="application/json" href="status.json">` */
function feedOfPage(html: string, url: URL): string | null {
  const link = /<link\b[^>]*\brel="?status"?[^>]*>/iu.exec(html)?.[0] ?? '';
  const href = /\bhref="([^"]*)"/iu.exec(link)?.[1];
  return href === undefined ? null : (URL.parse(href, url.href)?.href ?? null);
}

export const freshness: Check = {
  id: 'freshness',
  title: 'Freshness',
  why: 'A widget that finds a feed out of date shows every endpoint as unknown, and is right.',
  look(evidence) {
    const { feed } = evidence;
    if (!feed.ok) return doubt('not known, for it can’t be read', 'See Document.');
    const now = serverNow(evidence.answer) ?? evidence.answer.at;
    const { madeAt, nextAt } = feed.status;
    const { staleAt } = termsOf(feed.status);
    const age = `made ${durationText(Math.max(0, now - madeAt), 'en')} ago`;
    if (now >= staleAt) return fault(`${age}, out of date ${since(now - staleAt)}`, outOfDate(evidence));
    if (nextAt === null) {
      const remedy =
        'Say when the next one follows: uptally feed --every 5m, or serve it with uptally serve.';
      return doubt(`${age}; it does not say when the next one is due`, remedy);
    }
    if (now <= nextAt) return fine(`${age}, the next one is due in ${durationText(nextAt - now, 'en')}`);
    return doubt(`${age}, and overdue ${since(now - nextAt)}`, outOfDate(evidence));
  },
};

function since(ms: number): string {
  return `since ${durationText(Math.max(0, ms), 'en')}`;
}

function outOfDate({ answer }: Evidence): string {
  const age = Number(headerOf(answer, 'age') ?? 0);
  const cached = age > 0 ? ` A cache on the way has kept it for ${durationText(age * 1_000, 'en')}.` : '';
  return `See whether the prober or the job that publishes it still runs, and how often.${cached}`;
}

const CLOSE_MS = 5_000;
const FAR_MS = 60_000;

export const clocks: Check = {
  id: 'clocks',
  title: 'Clocks',
  why: 'Ages and what is out of date are reckoned from the server’s clock and from that of the prober.',
  look({ answer, feed }) {
    const now = serverNow(answer);
    if (now === null) return doubt('the server sends no Date', 'Let the server send Date, as HTTP asks for.');
    // Date is cut to the second.
    const aheadMs = now + 500 - answer.at;
    const remedy = 'Set the clocks by the network (NTP): of the server, of the prober, and of this machine.';
    const offset = `the server's clock is ${durationText(Math.abs(aheadMs), 'en')} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine's`;
    if (feed.ok && feed.status.madeAt > now + FAR_MS) {
      return fault(`the feed was made in the future of the server; ${offset}`, remedy);
    }
    if (Math.abs(aheadMs) > FAR_MS) return fault(offset, remedy);
    return Math.abs(aheadMs) > CLOSE_MS ? doubt(offset, remedy) : fine('agree with this machine');
  },
};
