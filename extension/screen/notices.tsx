// What a screen says on top of everything else: what went wrong, and what can still be taken back.
// Promise: said aloud where a reader listens.
// Not here: who finds out what went wrong (look.ts, frame.ts).

import { saidText } from '../words/said.ts';
import type { Outcome } from './actions.ts';
import type { Frame } from './frame.ts';

export function Notices({ frame: { known, words }, notice }: { frame: Frame; notice: Outcome }) {
  const { trouble, problems } = known;
  const text = (english: string) => saidText(english, words);
  const troubles = trouble === null ? [] : [words.trouble(text(trouble.problem))];
  const lines = [...problems.map(text), ...troubles];
  return (
    <div role="status">
      {[...lines, ...(notice === null ? [] : [text(notice)])].map((line) => (
        <p key={line} class="notice">
          {line}
        </p>
      ))}
    </div>
  );
}
