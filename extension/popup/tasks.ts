// Tasks: checks that somebody asked for here and that are still out, and what was said about the last of them.
// Promise: a check shows from the click to its result, and the result is said aloud.
// Not here: checking itself (background/), where it shows (here.tsx, row.tsx).

import { useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import type { Frame } from '../screen/frame.ts';
import type { ScreenEdge } from '../screen/tools.ts';
import type { PopupWords } from '../words/popup-words.ts';
import { seenText } from './witnesses/this-browser.ts';

export interface Tasks {
  /** Ids of the endpoints whose check is out. */
  readonly asking: ReadonlySet<string>;
  readonly check: (endpoints: readonly Endpoint[]) => void;
  /** What is said aloud; '' = nothing. */
  readonly said: string;
  readonly say: (text: string) => void;
}

export function useTasks(edge: ScreenEdge): (frame: Frame) => Tasks {
  const [asking, setAsking] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useState('');
  return (frame) => {
    const { perform, words, wording } = frame;
    const checkOne = async ({ id, name }: Endpoint): Promise<void> => {
      setAsking((before) => new Set([...before, id]));
      const refusal = await perform({ do: 'check', id });
      setAsking((before) => new Set([...before].filter((each) => each !== id)));
      if (refusal === null) say(`${name}: ${await resultOf(id, edge, frame, words.popup, wording)}`);
    };
    return {
      asking,
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

async function resultOf(
  id: string,
  edge: ScreenEdge,
  { known: { config } }: Frame,
  words: PopupWords,
  wording: FigureWording,
): Promise<string> {
  if (config === null) return wording.words.state.unknown;
  const latest = await (await edge.history(config)).latest().catch(() => null);
  const sample = latest?.get(id)?.sample;
  if (sample === undefined || sample.outcome === 'unknown') return wording.words.state.unknown;
  return seenText(sample, words, wording.locale);
}
