// The preview of an import: what is in the file, and what becomes of it and of what is here.
// Promise: the same plan as the import itself; what is lost is said before the button.
// Not here: the plan (backup/plan.ts).

import { useState } from 'preact/hooks';
import type { Backup } from '../../../shared/backup/read.ts';
import type { Config } from '../../../shared/config/config.ts';
import type { Instant } from '../../../shared/core/instant.ts';
import { dateTimeFormat } from '../../../shared/ui/formats.ts';
import { countText, fullInstantText } from '../../../shared/ui/text.ts';
import { type Choice, type Plan, type PlannedEndpoint, planOf } from '../../backup/plan.ts';
import { bytesText } from '../../bytes-text.ts';
import type { ViewFrame } from '../view.ts';

export interface PreviewProps {
  readonly frame: ViewFrame;
  readonly file: File;
  readonly backup: Backup;
  /** Ids that have a history here. */
  readonly onRecord: ReadonlySet<string>;
  readonly put: (choice: Choice) => void;
  readonly cancel: () => void;
}

export function Preview({ frame, file, backup, onRecord, put, cancel }: PreviewProps) {
  const { words, wording, known } = frame;
  const isEmptyHere = (known.config?.endpoints.length ?? 0) === 0 && onRecord.size === 0;
  const [choice, setChoice] = useState<Choice>({
    mode: isEmptyHere || known.config === null ? 'replace' : 'merge',
    same: 'together',
  });
  const here = known.config ?? backup.config;
  const plan = planOf(here, backup, choice, onRecord);
  const size = bytesText(file.size, wording.locale);
  return (
    <div class="preview">
      <p class="say">{words.backup.preview(file.name, fullInstantText(backup.madeAt, wording), size)}</p>
      {!isEmptyHere && known.config !== null && (
        <Choices frame={frame} here={here} backup={backup} choice={choice} choose={setChoice} />
      )}
      <Table frame={frame} plan={plan} backup={backup} here={here} />
      <Consequences frame={frame} plan={plan} backup={backup} choice={choice} isEmptyHere={isEmptyHere} />
      <div class="acts">
        <button type="button" class="primary" onClick={() => put(choice)}>
          {words.backup.importButton}
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly frame: ViewFrame;
  readonly here: Config;
  readonly backup: Backup;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

function Choices({ frame: { words }, here, backup, choice, choose }: ChoicesProps) {
  const urls = new Set(here.endpoints.map(({ url }) => url));
  const hasSame = backup.config.endpoints.some(({ url }) => urls.has(url));
  const options = [
    [
      'merge',
      'together',
      hasSame ? `${words.closed(words.backup.merge)} ${words.backup.sameTogether}` : words.backup.merge,
    ],
    ...(hasSame
      ? [['merge', 'apart', `${words.closed(words.backup.merge)} ${words.backup.sameApart}`] as const]
      : []),
    ['replace', 'together', words.backup.replace],
  ] as const;
  return (
    <fieldset>
      <legend>{words.backup.how}</legend>
      {options.map(([mode, same, text]) => (
        <label key={text} class="tick">
          <input
            type="radio"
            name="how"
            value={`${mode} ${same}`}
            checked={choice.mode === mode && choice.same === same}
            onChange={() => choose({ mode, same })}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface PartProps {
  readonly frame: ViewFrame;
  readonly plan: Plan;
  readonly backup: Backup;
}

function Table({ frame, plan, backup, here }: PartProps & { readonly here: Config }) {
  const { words, wording } = frame;
  const heads = [words.backup.endpoint, words.backup.period, words.backup.samples, words.backup.change];
  return (
    <table class="plain stacking">
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
        {plan.endpoints.map((planned) => {
          const found = backup.endpoints.get(planned.endpoint.id);
          const { from = null, to = null, samples = 0 } = found ?? {};
          return (
            <tr key={planned.id}>
              <th scope="row">
                <span class="name">{planned.endpoint.name}</span>
                <small>
                  <bdi dir="ltr">{planned.endpoint.url}</bdi>
                </small>
              </th>
              <Period from={from} to={to} frame={frame} />
              <td data-head={words.backup.samples}>{countText(samples, wording.locale)}</td>
              <td data-head={words.backup.change}>{fateOf(planned, here, frame)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface PeriodProps {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly frame: ViewFrame;
}

/** In the reader's own zone, as every instant; the whole of it, with the zone, in the title. */
function Period({ from, to, frame: { words, wording } }: PeriodProps) {
  if (from === null || to === null) return <td data-head={words.backup.period}>{words.backup.noHistory}</td>;
  const { locale, viewerZone } = wording;
  const day = (at: Instant) =>
    dateTimeFormat(locale, { dateStyle: 'medium', timeZone: viewerZone }).format(at);
  const whole = words.backup.range(fullInstantText(from, wording), fullInstantText(to, wording));
  return (
    <td data-head={words.backup.period} title={whole}>
      {words.backup.range(day(from), day(to))}
    </td>
  );
}

function fateOf({ becomes, id }: PlannedEndpoint, here: Config, { words }: ViewFrame): string {
  if (becomes === 'new') return words.backup.isNew;
  if (becomes === 'second') return words.backup.isSecond;
  if (becomes === 'instead') return words.backup.isInstead;
  return words.backup.isJoined(here.endpoints.find((each) => each.id === id)?.name ?? id);
}

interface ConsequencesProps extends PartProps {
  readonly choice: Choice;
  readonly isEmptyHere: boolean;
}

function Consequences({ frame, plan, backup, choice, isEmptyHere }: ConsequencesProps) {
  const { words, wording, known } = frame;
  const zone = known.config?.zone ?? backup.config.zone;
  const list = new Intl.ListFormat(wording.locale, { type: 'conjunction' });
  const names = plan.lost.map(({ name }) => name);
  const isReplacing = choice.mode === 'replace' && !isEmptyHere;
  const sentences = [
    ...(isReplacing ? [words.backup.losesAll] : []),
    ...(names.length > 0 ? [words.backup.loses(list.format(names))] : []),
    ...(isReplacing && zone !== backup.config.zone
      ? [words.backup.zoneChanges(backup.config.zone, zone)]
      : []),
    ...(backup.secrets.length > 0
      ? [words.backup.hasSecrets(countText(backup.secrets.length, wording.locale))]
      : []),
  ];
  if (sentences.length === 0) return null;
  return <p class="warning">{sentences.join(' ')}</p>;
}
