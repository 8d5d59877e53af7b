// About: which Uptally this is, under which licence, and the switch of the letters.
// Promise: the licences of everything in it are one click away.
// Not here: the licences themselves (scripts/licences.ts writes them).

import type { Frame } from '../screen/frame.ts';

export function Letters({ frame: { words, known, prefer } }: { frame: Frame }) {
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          checked={known.preferences.letters}
          onChange={(event) => void prefer({ letters: event.currentTarget.checked })}
        />{' '}
        {words.setting.letters}
      </label>
      <p class="faint">{words.setting.lettersHint}</p>
    </div>
  );
}

export interface AboutProps {
  readonly frame: Frame;
  /** Of its heading. */
  readonly level: 2 | 3;
}

export function About({ frame: { words, about }, level }: AboutProps) {
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby="settings-about">
      <Heading id="settings-about">{words.setting.about}</Heading>
      <p class="faint">{words.setting.version(about.version)}</p>
      <p class="faint">
        <a href="licences.txt" target="_blank" rel="noopener">
          {words.setting.licences}
        </a>
      </p>
    </section>
  );
}
