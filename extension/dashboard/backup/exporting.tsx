// Exporting: one click, a bar, and the file lies with the downloads.
// Promise: says when the last one was made; secrets go along only where the box is ticked.
// Not here: what stands in the file (backup/make.ts).

import { useEffect, useState } from 'preact/hooks';
import type { Config } from '../../../shared/config/config.ts';
import { fullInstantText } from '../../../shared/ui/text.ts';
import { fileNameOf } from '../../backup/file.ts';
import { type Exported, noteExported, readExported } from '../../backup/reminder.ts';
import { bytesText } from '../../bytes-text.ts';
import { saveFile } from '../../settings/download.ts';
import { saidText } from '../../words/said.ts';
import type { ViewFrame } from '../view.ts';
import { Progress, percentText } from './progress.tsx';

interface Running {
  readonly ratio: number;
  readonly stop: AbortController;
}

export interface ExportingProps {
  readonly frame: ViewFrame;
  /** Whether it is what one is here for: of all buttons of the view one alone is filled. */
  readonly isFirst: boolean;
}

export function Exporting({ frame, isFirst }: ExportingProps) {
  const { words, wording, known, edge } = frame;
  const [withSecrets, setWithSecrets] = useState(false);
  const [running, setRunning] = useState<Running | null>(null);
  const [said, say] = useState('');
  const { config } = known;
  const start = async (chosen: Config) => {
    const stop = new AbortController();
    const onProgress = (ratio: number) => setRunning({ ratio, stop });
    onProgress(0);
    say('');
    try {
      const file = await edge.makeBackup({ config: chosen, withSecrets, onProgress, signal: stop.signal });
      const name = fileNameOf(new Date(edge.now()).toISOString().slice(0, 10));
      saveFile(file, name);
      await noteExported(edge.notes, { at: edge.now() });
      say(words.backup.exported(name, bytesText(file.size, wording.locale)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(stop.signal.aborted ? words.backup.cancelled : saidText(why, words));
    }
    setRunning(null);
  };
  return (
    <section>
      <h2>{words.backup.exportTitle}</h2>
      <p class="say">{words.backup.exportHelp}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={withSecrets}
          aria-describedby="secrets-warning"
          onChange={(event) => setWithSecrets(event.currentTarget.checked)}
        />
        <span>{words.backup.withSecrets}</span>
      </label>
      {withSecrets && (
        <p class="warning" id="secrets-warning">
          {words.backup.secretsWarning}
        </p>
      )}
      {running === null ? (
        <div class="acts">
          <button
            type="button"
            class={isFirst ? 'primary' : undefined}
            disabled={config === null}
            onClick={() => config !== null && void start(config)}
          >
            {words.backup.exportButton}
          </button>
          <LastExport frame={frame} said={said} />
        </div>
      ) : (
        <Progress
          ratio={running.ratio}
          text={words.backup.exporting(percentText(running.ratio, wording.locale))}
          cancel={{ label: words.cancel, act: () => running.stop.abort() }}
        />
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function LastExport({ frame: { edge, words, wording }, said }: { frame: ViewFrame; said: string }) {
  const [exported, setExported] = useState<Exported | null>(null);
  useEffect(() => void readExported(edge.notes).then(setExported), [said]);
  if (exported === null) return null;
  const { at } = exported;
  return (
    <span class="about">
      {at === null ? words.backup.neverExported : words.backup.lastExport(fullInstantText(at, wording))}
    </span>
  );
}
