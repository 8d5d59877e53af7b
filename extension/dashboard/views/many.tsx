// Many endpoints at once: a list of addresses is pasted, looked through, and watched.
// Promise: every line says what becomes of it; the browser asks once for all hosts; how far it has come is seen.
// Not here: reading the list (editing/bulk-read.ts).

import { useState } from 'preact/hooks';
import { hostName } from '../../../shared/config/url.ts';
import { countText } from '../../../shared/ui/text.ts';
import { type BulkLine, readBulk } from '../../editing/bulk-read.ts';
import { Field } from '../../screen/field.tsx';
import { saidFault } from '../../words/said.ts';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const manyView: View = {
  name: 'many',
  title: null,
  heading: ({ words }) => words.bulk.title,
  draw: (frame) => <Many frame={frame} />,
};

function Many({ frame }: { frame: ViewFrame }) {
  const { known, words: all, withHosts } = frame;
  const words = all.bulk;
  const [text, setText] = useState('');
  const [sent, setSent] = useState<readonly string[]>([]);
  const lines = readBulk(text, known.config?.endpoints ?? []);
  const news = lines.filter(({ kind }) => kind === 'new');
  const submit = (event: Event) => {
    event.preventDefault();
    if (news.length === 0) return;
    setSent(news.map(({ url }) => url));
    void withHosts(wishesOf(news)).then((refusal) => refusal !== null && setSent([]));
  };
  return (
    <>
      <ViewHead title={words.title} />
      <form class="many" onSubmit={submit} noValidate>
        <Field
          name="many"
          label={words.paste}
          note={words.pasteNote}
          value={text}
          wrong=""
          change={setText}
          lines={8}
          hint={'Shop https://shop.example/health\nhttps://api.example/health, API'}
          focus
        />
        {lines.length > 0 && <Preview lines={lines} frame={frame} />}
        <Send news={news} frame={frame} />
        <Progress sent={sent} frame={frame} />
      </form>
    </>
  );
}

function Send({ news, frame: { words, wording } }: { news: readonly BulkLine[]; frame: ViewFrame }) {
  const count = (all: number) => countText(all, wording.locale);
  const hosts = new Set(news.map(({ url }) => hostName(url))).size;
  if (news.length === 0) return null;
  return (
    <>
      <div class="acts">
        <button type="submit" class="primary">
          {words.bulk.add(news.length, count(news.length))}
        </button>
      </div>
      <p class="note">{words.bulk.hosts(hosts, count(hosts))}</p>
    </>
  );
}

function Preview({ lines, frame: { words } }: { lines: readonly BulkLine[]; frame: ViewFrame }) {
  const telling = { new: '', known: words.bulk.known, twice: words.bulk.twice } as const;
  return (
    <div class="wide">
      <table class="plain">
        <caption class="note">{words.bulk.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{words.bulk.line}</th>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.name}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line} data-kind={line.kind}>
              <td>{line.line}</td>
              <td>
                {line.url === '' ? line.text : line.url}
                {line.kind === 'wrong' && <p class="wrong">{saidFault(line.wrong, '', words)}</p>}
                {line.kind !== 'wrong' && line.kind !== 'new' && <p class="note">{telling[line.kind]}</p>}
              </td>
              <td>{line.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Progress({ sent, frame }: { sent: readonly string[]; frame: ViewFrame }) {
  const { known, words, wording } = frame;
  const added = known.config?.endpoints.filter(({ url }) => sent.includes(url)) ?? [];
  const ids = new Set(added.map(({ id }) => id));
  const checked =
    known.status?.endpoints.filter(({ id, checkedAt }) => ids.has(id) && checkedAt !== null) ?? [];
  const count = (all: number) => countText(all, wording.locale);
  return (
    <div role="status" class="progress">
      {sent.length > 0 && (
        <>
          <progress
            value={added.length + checked.length}
            max={2 * sent.length}
            aria-label={words.bulk.title}
          />
          <p>{words.bulk.progress(count(added.length), count(checked.length), count(sent.length))}</p>
        </>
      )}
    </div>
  );
}

/** One wish for each host: each is fulfilled as soon as its own host is granted. */
function wishesOf(news: readonly BulkLine[]) {
  const byHost = Map.groupBy(news, ({ url }) => hostName(url));
  return [...byHost.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const endpoints = lines.map(({ url, name }) => ({ url, ...(name !== null && { name }) }));
    return [{ url: first.url, command: { do: 'add-many' as const, endpoints } }];
  });
}
