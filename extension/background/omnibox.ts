// The address bar after `up`: what is typed becomes a list of what is watched, or something to watch.
// Promise: worst first; what Enter does is what the first line says.
// Not here: telling the browser (browser-entries.ts), reading the history (entries.ts).

import type { Config } from '../../shared/config/config.ts';
import { shownAddress } from '../../shared/config/host-note.ts';
import { readUrl } from '../../shared/config/url.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { severity } from '../../shared/ui/sentences.ts';
import { instantText, NO_EVIDENCE, uptimeText } from '../../shared/ui/text.ts';
import type { Suggestions } from '../browser-entries.ts';
import { HOME, type Route } from '../route.ts';
import type { SpokenWords } from '../words/words.ts';

/** How many lines browsers show below the first. */
const MOST = 8;

export interface OmniboxTools {
  readonly config: Config;
  readonly status: Status;
  readonly now: Instant;
  readonly wording: FigureWording;
  readonly words: SpokenWords;
  /** Whether descriptions are XML. */
  readonly inXml: boolean;
}

/** What the address bar shows for a text. */
export function suggestions(text: string, tools: OmniboxTools): Suggestions {
  const { words, inXml } = tools;
  const plain = (sentence: string) => (inXml ? escaped(sentence) : sentence);
  const [best, ...others] = matching(text, tools);
  if (best === undefined || text.trim() === '') {
    const address = addressOf(text);
    const typed = text.trim();
    const nothing = typed === '' ? words.entry.typeMore : words.entry.nothingFits(typed);
    const first = address === null ? nothing : words.entry.watchAddress(shownAddress(address));
    const rest = best === undefined ? [] : [best, ...others];
    return { first: plain(first), others: rest.slice(0, MOST).map((each) => suggestion(each, tools)) };
  }
  return {
    first: suggestion(best, tools).description,
    others: others.slice(0, MOST).map((each) => suggestion(each, tools)),
  };
}

/** What Enter leads to in the dashboard. */
export function destination(text: string, tools: Pick<OmniboxTools, 'config' | 'status'>): Route {
  const typed = text.trim();
  const chosen = tools.config.endpoints.find(({ id }) => id === typed)?.id;
  const best = chosen ?? (typed === '' ? undefined : matching(typed, tools)[0]?.id);
  if (best !== undefined) return { view: 'endpoint', id: best, query: {} };
  const address = addressOf(typed);
  if (address !== null) return { view: 'add', id: null, query: { url: address } };
  return HOME;
}

/** Endpoints with every word of the text in their name, group or address; worst first, paused ones last. */
function matching(
  text: string,
  { config, status }: Pick<OmniboxTools, 'config' | 'status'>,
): readonly EndpointStatus[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const known = new Map(config.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const fits = ({ id }: EndpointStatus) => {
    const endpoint = known.get(id);
    if (endpoint === undefined) return false;
    const said = `${endpoint.name} ${endpoint.url} ${endpoint.group ?? ''} ${id}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
  const rank = ({ id, standing }: EndpointStatus) =>
    known.get(id)?.paused === true ? Number.POSITIVE_INFINITY : severity(standing.state);
  return status.endpoints.filter(fits).toSorted((a, b) => rank(a) - rank(b) || 0);
}

function suggestion(status: EndpointStatus, tools: OmniboxTools): Suggestions['others'][number] {
  const { config, wording, words, inXml } = tools;
  const endpoint = config.endpoints.find(({ id }) => id === status.id);
  const uptime = uptimeText(status.windows['90d'], wording.locale);
  const figure = uptime === NO_EVIDENCE ? [] : [words.entry.uptimeIn(uptime, wording.words.window['90d'])];
  const said = endpoint?.paused === true ? words.paused : stateOf(status, tools);
  const address = shownAddress(endpoint?.url ?? '');
  const beside = [...figure, ...(address === status.name ? [] : [address])];
  const plain = [status.name, said, ...beside].join(' · ');
  const dim = beside.map((each) => ` <dim>· ${escaped(each)}</dim>`).join('');
  const description = inXml ? `${escaped(status.name)} · <match>${escaped(said)}</match>${dim}` : plain;
  return { content: status.id, description };
}

function stateOf({ standing }: EndpointStatus, { now, wording, words }: OmniboxTools): string {
  const word = wording.words.state[standing.state];
  return standing.since === null
    ? word
    : words.entry.stateSince(word, instantText(standing.since, now, wording));
}

/** The address that somebody means who types `example.org`; null where it is none. */
function addressOf(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/u.test(typed)) return null;
  const asTyped = readUrl(typed);
  if (asTyped.ok) return asTyped.url;
  if (typed.includes('://') || !/^[^/?#@]*(?:\.|localhost)/iu.test(typed)) return null;
  // A server on this computer has seldom a certificate.
  const scheme = /^(?:localhost|127\.)/iu.test(typed) ? 'http' : 'https';
  const completed = readUrl(`${scheme}://${typed}`);
  return completed.ok ? completed.url : null;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('%s', '% s');
}
