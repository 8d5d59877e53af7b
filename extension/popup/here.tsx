// The page you are on: is it watched, and how is it?
// Promise: one sentence, and the one button that comes next.
// Not here: what is said of a page that is watched (here-watched.tsx), everything else that is watched (list.tsx).

import { shownHost } from '../../shared/config/host-note.ts';
import { hostName } from '../../shared/config/url.ts';
import { monitorable, originOf } from '../origins.ts';
import type { OverviewFrame } from './frame.ts';
import { Watched } from './here-watched.tsx';

export function Here({ frame }: { frame: OverviewFrame }) {
  const { page, known, words } = frame;
  if (page === null || known.config === null) return null;
  const read = monitorable(page);
  if (!read.ok) {
    return (
      <section class="here">
        <p class="elsewhere">
          {frame.isAtSide && page.url === null ? words.entry.unseenPage : words.refusal[read.why]}
        </p>
      </section>
    );
  }
  const host = hostName(read.url);
  const watched = known.config.endpoints.filter(({ url }) => hostName(url) === host);
  return (
    <section class="here" aria-labelledby="here-say">
      <p class="host">{shownHost(read.url)}</p>
      {watched.length === 0 ? (
        <Unwatched frame={frame} url={read.url} />
      ) : (
        <Watched frame={frame} watched={watched} />
      )}
    </section>
  );
}

function Unwatched({ frame, url }: { frame: OverviewFrame; url: string }) {
  const { words, known, withHost } = frame;
  const waiting = known.wishes.some(({ origin }) => origin === originOf(url));
  // The site and not the page: a page deep inside comes and goes with its content.
  const site = `${URL.parse(url)?.origin ?? url}/`;
  return (
    <>
      <h2 class="say" id="here-say">
        {waiting ? words.waiting : words.notWatched}
      </h2>
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
