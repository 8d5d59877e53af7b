// Tasks: checks that somebody asked for here and that are still out, and what was said about the last of them.
// Promise: a check shows from the click to its result, and the result is said aloud.
// Not here: checking itself (background/), where it shows (here.tsx, row.tsx).

import { useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { phasesText } from '../editing/trial-text.ts';
import type { Frame } from '../screen/frame.ts';
import type { ScreenEdge } from '../screen/tools.ts';
import type { PopupWords } from '../words/popup-words.ts';
import { seenText } from './witnesses/this-browser.ts';

export interface Timed {
  /** Of the sample: a later one has nothing to do with it. */
  readonly at: Instant;
  /** "name 3 ms, waiting 40 ms" */
  readonly says: string;
}

export interface Tasks {
  /** Ids of the endpoints whose check is out. */
  readonly asking: ReadonlySet<string>;
  readonly check: (endpoints: readonly Endpoint[]) => void;
  /** Where the time of the check went that was asked for last, by endpoint. */
  readonly timed: ReadonlyMap<string, Timed>;
  /** What is said aloud; '' = nothing. */
  readonly said: string;
  readonly say: (text: string) => void;
}

export function useTasks(edge: ScreenEdge): (frame: Frame) => Tasks {
  const [asking, setAsking] = useState<ReadonlySet<string>>(new Set());
  const [timed, setTimed] = useState<ReadonlyMap<string, Timed>>(new Map());
  const [said, say] = useState('');
  return (frame) => {
    const { checkNow, words, wording } = frame;
    const checkOne = async ({ id, name }: Endpoint): Promise<void> => {
      setAsking((before) => new Set([...before, id]));
      const { problem, phases } = await checkNow(id);
      setAsking((before) => new Set([...before].filter((each) => each !== id)));
      if (problem !== null) return;
      const sample = await lastSampleOf(id, edge, frame);
      if (sample !== null && phases !== null) {
        const says = phasesText({ phases }, wording.locale, words.trial);
        setTimed((before) => new Map([...before, [id, { at: sample.at, says }]]));
      }
      say(words.labelled(name, resultText(sample, words.popup, wording)));
    };
    return {
      asking,
      timed,
      said,
      say,
      check: (endpoints) => {
        const idle = endpoints.filter(({ id }) => !asking.has(id));
        if (idle.length > 0) say(words.popup.asking);
        for (const endpoint of idle) void checkOne(endpoint);
      },
    };
  };
}

async function lastSampleOf(
  id: string,
  edge: ScreenEdge,
  { known: { config } }: Frame,
): Promise<Sample | null> {
  if (config === null) return null;
  const latest = await edge
    .history(config)
    .then((history) => history.latest())
    .catch(() => null);
  return latest?.get(id)?.sample ?? null;
}

function resultText(
  sample: Sample | null,
  words: PopupWords,
  { locale, words: figures }: FigureWording,
): string {
  if (sample === null || sample.outcome === 'unknown') return figures.state.unknown;
  return seenText(sample, words, locale);
}
