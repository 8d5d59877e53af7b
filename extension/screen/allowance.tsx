// What is missing when the browser does not let us look, and the button that mends it.
// Promise: the permission is asked for in the turn of the click.
// Not here: asking (actions.ts).

import { useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { shownHost } from '../../shared/config/host-note.ts';
import { hostName, readUrl } from '../../shared/config/url.ts';
import type { Standing } from '../../shared/core/standing.ts';
import type { ScreenWords } from '../words/words.ts';
import type { Frame } from './frame.ts';

interface Asking extends Pick<Frame, 'withHost' | 'page'> {
  readonly words: ScreenWords;
}

export interface AllowanceProps {
  readonly frame: Asking;
  readonly endpoint: Endpoint;
  readonly standing: Standing;
}

export function Allowance({ frame, endpoint, standing }: AllowanceProps) {
  const { words, withHost } = frame;
  if (standing.why === 'redirect') return <FurtherHost frame={frame} endpoint={endpoint} />;
  if (standing.why !== 'permission') return null;
  return (
    <div class="acts">
      <button
        type="button"
        class="primary"
        onClick={() => withHost(endpoint.url, { do: 'check', id: endpoint.id })}
      >
        {words.allowAgain}
      </button>
    </div>
  );
}

/** The browser does not tell where a redirect leads: the person does. */
function FurtherHost({ frame, endpoint }: { frame: Asking; endpoint: Endpoint }) {
  const { words, withHost, page } = frame;
  const [typed, setTyped] = useState(() => likelyEnd(endpoint.url, page?.url ?? null));
  const [wrong, setWrong] = useState<string | null>(null);
  const field = `further-${endpoint.id}`;
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readUrl(typed);
    setWrong(read.ok ? null : read.wrong);
    if (read.ok) withHost(read.url, { do: 'check', id: endpoint.id });
  };
  return (
    <form class="further" onSubmit={submit}>
      <p>{words.redirectHelp(shownHost(endpoint.url))}</p>
      <label for={field}>{words.furtherHost}</label>
      <div class="acts">
        <input
          id={field}
          class="grow"
          value={typed}
          aria-invalid={wrong !== null}
          aria-describedby={`${field}-wrong`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{words.allowHost}</button>
      </div>
      <p class="wrong" id={`${field}-wrong`}>
        {wrong}
      </p>
    </form>
  );
}

/** A guess to start from: the page you are on if it is on another host, else with or without `www.`. */
function likelyEnd(url: string, pageUrl: string | null): string {
  const page = pageUrl === null ? null : readUrl(pageUrl);
  if (page?.ok === true && hostName(page.url) !== hostName(url))
    return `${URL.parse(page.url)?.origin ?? ''}/`;
  const other = URL.parse(url);
  if (other === null) return '';
  other.hostname = other.hostname.startsWith('www.') ? other.hostname.slice(4) : `www.${other.hostname}`;
  return `${other.origin}/`;
}
