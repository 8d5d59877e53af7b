// Storage: how much room the history takes, by endpoint and kind, and what can go.
// Promise: whatever deletes says first what is lost; tallies go only with an endpoint that nobody watches.
// Not here: measuring (shared/store/measure.ts), deleting (background/keeping.ts).

import { useEffect, useState } from 'preact/hooks';
import { bytesOf, type Measured, type Measurement, measure } from '../../../shared/store/measure.ts';
import { dateText } from '../../../shared/ui/text.ts';
import { bytesText } from '../../bytes-text.ts';
import { saidText } from '../../words/said.ts';
import { Thinning } from '../storage/thinning.tsx';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const storageView: View = {
  name: 'storage',
  title: (words) => words.storage.title,
  draw: (frame) => <Storage frame={frame} />,
};

function Storage({ frame }: { frame: ViewFrame }) {
  const { words, wording } = frame;
  const [found, setFound] = useState<Measurement | null>(null);
  const [said, say] = useState('');
  const look = () => {
    const measured = async () => {
      const kv = await frame.edge.store();
      const result = await measure(kv);
      await kv.close();
      return result;
    };
    void measured().then(setFound, (error: unknown) =>
      say(saidText(error instanceof Error ? error.message : String(error), words)),
    );
  };
  useEffect(look, []);
  const act = async (outcome: Promise<string | null>) => {
    say((await outcome) ?? '');
    look();
  };
  const all = [...(found?.endpoints.values() ?? [])];
  const total = all.reduce((sum, each) => sum + bytesOf(each), found?.journalBytes ?? 0);
  return (
    <div class="storage">
      <ViewHead title={words.storage.title} about={<Total total={total} frame={frame} />} />
      <p role="status" class="wrong">
        {said}
      </p>
      {found === null ? (
        <p class="empty">{words.storage.measuring}</p>
      ) : all.length === 0 ? (
        <p class="empty">{words.storage.nothing}</p>
      ) : (
        <>
          <Table frame={frame} found={found} act={act} />
          <p class="faint">
            {words.storage.journal}: {bytesText(found.journalBytes, wording.locale)}.{' '}
            {words.storage.persisted}
          </p>
          <Thinning frame={frame} found={found} act={act} />
        </>
      )}
    </div>
  );
}

function Total({ total, frame: { words, wording } }: { total: number; frame: ViewFrame }) {
  const [quota, setQuota] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage.estimate().then((estimate) => setQuota(estimate.quota ?? null));
  }, []);
  const share = new Intl.NumberFormat(wording.locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      {words.storage.total(bytesText(total, wording.locale))}
      {quota !== null &&
        quota > 0 &&
        ` · ${words.storage.quota(share.format(Math.ceil((total / quota) * 1_000) / 1_000), bytesText(quota, wording.locale))}`}
    </>
  );
}

interface TableProps {
  readonly frame: ViewFrame;
  readonly found: Measurement;
  readonly act: (outcome: Promise<string | null>) => Promise<void>;
}

function Table({ frame, found, act }: TableProps) {
  const { storage } = frame.words;
  const [asked, ask] = useState<string | null>(null);
  const heads = [
    storage.endpoint,
    storage.samples,
    storage.hours,
    storage.days,
    storage.other,
    storage.all,
    storage.oldest,
  ];
  const rows = [...found.endpoints].sort(([, a], [, b]) => bytesOf(b) - bytesOf(a));
  return (
    <div class="wide">
      <table class="plain">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, each]) => (
            <Row key={id} {...{ frame, id, each, act, ask }} isAsked={asked === id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<TableProps, 'frame' | 'act'> {
  readonly id: string;
  readonly each: Measured;
  readonly isAsked: boolean;
  readonly ask: (id: string | null) => void;
}

function Row({ frame, id, each, isAsked, ask, act }: RowProps) {
  const { words, wording, known, edge } = frame;
  const endpoint = known.config?.endpoints.find((one) => one.id === id);
  const bytes = (count: number) => bytesText(count, wording.locale);
  const since = each.oldest === null ? '—' : dateText(each.oldest, wording);
  const sizes = [each.samplesBytes, each.hoursBytes, each.daysBytes, each.otherBytes, bytesOf(each)];
  const canGo = known.config !== null && endpoint === undefined;
  return (
    <tr data-endpoint={id}>
      <th scope="row">
        {endpoint?.name ?? id}
        {canGo && <small>{words.storage.unwatched}</small>}
        {canGo && !isAsked && (
          <button type="button" onClick={() => ask(id)}>
            {words.storage.forget}
          </button>
        )}
        {canGo && isAsked && (
          <>
            <p role="status">{words.storage.forgetAsk(id, bytes(bytesOf(each)), since)}</p>
            <div class="acts">
              <button type="button" onClick={() => void act(edge.keepHouse({ do: 'forget', id }))}>
                {words.storage.forgetNow}
              </button>
              <button type="button" onClick={() => ask(null)}>
                {words.storage.keep}
              </button>
            </div>
          </>
        )}
      </th>
      {sizes.map((size, i) => (
        <td key={i}>{bytes(size)}</td>
      ))}
      <td>{since}</td>
    </tr>
  );
}
