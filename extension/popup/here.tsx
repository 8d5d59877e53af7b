// The page you are on: is it watched, and how is it?
// Promise: one sentence, and the one button that comes next.
// Not here: everything else that is watched (list.tsx).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import { hostName } from '../../shared/config/url.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';
import { overall, standingText } from '../../shared/ui/sentences.ts';
import { monitorable, originOf } from '../origins.ts';
import type { Frame } from '../screen/frame.ts';

export function Here({ frame }: { frame: Frame }) {
  const { page, known } = frame;
  if (page === null || known.config === null) return null;
  const read = monitorable(page);
  if (!read.ok) {
    return (
      <section class="here">
        <p class="elsewhere">{read.wrong}</p>
      </section>
    );
  }
  const host = hostName(read.url);
  const watched = known.config.endpoints.filter(({ url }) => hostName(url) === host);
  return (
    <section class="here">
      <div class="host">{host}</div>
      {watched.length === 0 ? (
        <Unwatched frame={frame} url={read.url} />
      ) : (
        <Watched frame={frame} watched={watched} />
      )}
    </section>
  );
}

function Unwatched({ frame, url }: { frame: Frame; url: string }) {
  const { words, known, withHost } = frame;
  const waiting = known.wishes.some(({ origin }) => origin === originOf(url));
  // The site and not the page: a page deep inside comes and goes with its content.
  const site = `${URL.parse(url)?.origin ?? url}/`;
  return (
    <>
      <p class="say">{waiting ? words.waiting : words.notWatched}</p>
      <div class="acts">
        <button
          type="button"
          class="primary grow"
          onClick={() => withHost(site, { do: 'add', endpoint: { url: site } })}
        >
          {words.monitor}
        </button>
      </div>
    </>
  );
}

function Watched({ frame, watched }: { frame: Frame; watched: readonly Endpoint[] }) {
  const { words, perform, withHost } = frame;
  const awake = watched.filter(({ paused }) => !paused);
  const statuses = statusesOf(frame, awake);
  const [locked] = statuses.filter(({ standing }) => standing.why === 'permission');
  const lockedAt = watched.find(({ id }) => id === locked?.id);
  const each = (list: readonly Endpoint[], command: 'check' | 'pause' | 'resume') => {
    for (const { id } of list) perform({ do: command, id });
  };
  return (
    <>
      <p class="say">{sentence(frame, awake, statuses)}</p>
      <div class="acts">
        {lockedAt === undefined ? (
          <button type="button" class="primary grow" onClick={() => each(watched, 'check')}>
            {words.checkNow}
          </button>
        ) : (
          <button
            type="button"
            class="primary grow"
            onClick={() => withHost(lockedAt.url, { do: 'check', id: lockedAt.id })}
          >
            {words.allowAgain}
          </button>
        )}
        {awake.length === 0 ? (
          <button type="button" onClick={() => each(watched, 'resume')}>
            {words.resume}
          </button>
        ) : (
          <button type="button" onClick={() => each(awake, 'pause')}>
            {words.pause}
          </button>
        )}
      </div>
    </>
  );
}

/** "app.example.com is down: down 4m 23s." in the words of the faces. */
function sentence(
  { wording, words, now, known }: Frame,
  awake: readonly Endpoint[],
  statuses: readonly EndpointStatus[],
): string {
  if (awake.length === 0) return `${capital(words.paused)}.`;
  const [only] = statuses;
  if (statuses.length !== 1 || only === undefined) return `${overall(statuses, [], wording).sentence}.`;
  const state = wording.words.state[only.standing.state];
  const text = standingText(only, now, wording);
  const saysState = text.toLowerCase().startsWith(state.toLowerCase());
  const detail = only.standing.state === 'down' ? ` ${known.details[only.id] ?? ''}` : '';
  return `${saysState ? capital(text) : `${state}: ${text}`}.${detail}`;
}

function statusesOf({ known }: Frame, endpoints: readonly Endpoint[]): readonly EndpointStatus[] {
  const ids = endpoints.map(({ id }) => id);
  return (known.status?.endpoints ?? []).filter(({ id }) => ids.includes(id));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
