// Importing: a file is chosen, read whole, shown, and only then put in its place.
// Promise: up to the last button nothing is changed, and each step leads back.
// Not here: the preview (preview.tsx), putting it in its place (background/importing.ts).

import { useRef, useState } from 'preact/hooks';
import { type Backup, readBackup } from '../../../shared/backup/read.ts';
import { faultsIn } from '../../acceptable.ts';
import { unpacked } from '../../backup/file.ts';
import type { Choice } from '../../backup/plan.ts';
import { stage } from '../../backup/staging.ts';
import { pageMatchers } from '../../trial.ts';
import { saidFault, saidText } from '../../words/said.ts';
import type { ViewFrame } from '../view.ts';
import { NewHosts } from './new-hosts.tsx';
import { Preview } from './preview.tsx';
import { Progress, percentText } from './progress.tsx';

type Step =
  | { readonly at: 'start'; readonly said: string }
  | { readonly at: 'reading'; readonly ratio: number; readonly stop: AbortController }
  | {
      readonly at: 'preview';
      readonly file: File;
      readonly backup: Backup;
      readonly onRecord: ReadonlySet<string>;
    }
  | { readonly at: 'putting' }
  | { readonly at: 'done' };

export interface ImportingProps {
  readonly frame: ViewFrame;
  /** Told whether an import is under way or done. */
  readonly onBusy: (isBusy: boolean) => void;
}

export function Importing({ frame, onBusy }: ImportingProps) {
  const { words } = frame;
  const [step, show] = useState<Step>({ at: 'start', said: '' });
  const setStep = (next: Step) => {
    show(next);
    onBusy(next.at !== 'start');
  };
  const begin = (said = '') => setStep({ at: 'start', said });
  const put = async (file: File, choice: Choice) => {
    setStep({ at: 'putting' });
    const refusal = await stage(file).then(
      () => frame.edge.keepHouse({ do: 'import', choice }),
      (error: unknown) => saidText(error instanceof Error ? error.message : String(error), frame.words),
    );
    if (refusal === null) setStep({ at: 'done' });
    else begin(refusal);
  };
  return (
    <section>
      <h2>{words.backup.importTitle}</h2>
      {step.at === 'start' && (
        <Start frame={frame} said={step.said} read={(file) => void read(file, frame, setStep)} />
      )}
      {step.at === 'reading' && (
        <Progress
          ratio={step.ratio}
          text={words.backup.reading(percentText(step.ratio, frame.wording.locale))}
          cancel={{ label: words.cancel, act: () => step.stop.abort() }}
        />
      )}
      {step.at === 'preview' && (
        <Preview
          {...step}
          frame={frame}
          put={(choice) => void put(step.file, choice)}
          cancel={() => begin(words.backup.cancelled)}
        />
      )}
      {step.at === 'putting' && <Progress ratio={null} text={words.backup.putting} />}
      {step.at === 'done' && <NewHosts frame={frame} />}
    </section>
  );
}

async function read(file: File, frame: ViewFrame, setStep: (step: Step) => void): Promise<void> {
  const { edge, words, known } = frame;
  const stop = new AbortController();
  let shown = -1;
  const onProgress = (ratio: number) => {
    // A word for every percent, and not for every piece.
    const percent = Math.floor(ratio * 100);
    if (percent > shown) setStep({ at: 'reading', ratio, stop });
    shown = Math.max(shown, percent);
  };
  onProgress(0);
  try {
    const found = await readBackup(unpacked(file, onProgress, stop.signal), edge.zone, stop.signal);
    if (!found.ok)
      return setStep({ at: 'start', said: words.backup.cannotRead(saidText(found.problem, words)) });
    const wrong = await wrongIn(found.backup, frame);
    if (wrong !== '') return setStep({ at: 'start', said: words.backup.cannotRead(wrong) });
    const { config } = known;
    const latest = config === null ? new Map() : await (await edge.history(config)).latest();
    setStep({ at: 'preview', file, backup: found.backup, onRecord: new Set(latest.keys()) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    setStep({
      at: 'start',
      said: stop.signal.aborted ? words.backup.cancelled : words.backup.cannotRead(saidText(why, words)),
    });
  }
}

/** What keeps its endpoints from being watched here; '' = nothing. */
async function wrongIn({ config: { endpoints } }: Backup, { words }: ViewFrame): Promise<string> {
  const faults = await faultsIn(endpoints, pageMatchers);
  const said = faults.map(({ at: [, i], wrong, expected }) =>
    words.labelled(endpoints[Number(i)]?.name ?? '', saidFault(wrong, expected, words)),
  );
  return said.join(' ');
}

interface StartProps {
  readonly frame: ViewFrame;
  readonly said: string;
  readonly read: (file: File) => void;
}

function Start({ frame: { words }, said, read: take }: StartProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="say">{words.backup.importHelp}</p>
      <div class="acts">
        <button type="button" onClick={() => input.current?.click()}>
          {words.backup.choose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".gz,application/gzip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) take(file);
          }}
        />
      </div>
      <p role="status" class="wrong">
        {said}
      </p>
    </>
  );
}
