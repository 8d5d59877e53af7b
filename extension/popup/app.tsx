// The popup as a whole: the answer, the page you are on, everything watched, and what is open on top of it.
// Promise: one sheet at a time; closing it leads back to where one was.
// Not here: the parts (header, here, row, form, settings), what they are given (screen/frame.ts).

import { useState } from 'preact/hooks';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import { EndpointForm } from '../editing/endpoint-form.tsx';
import { type Frame, useFrame } from '../screen/frame.ts';
import { Notices } from '../screen/notices.tsx';
import type { ScreenEdge } from '../screen/tools.ts';
import { Undo } from '../screen/undo.tsx';
import { Settings } from '../settings/settings.tsx';
import { Header } from './header.tsx';
import { Here } from './here.tsx';
import { List } from './list.tsx';
import { type Tasks, useTasks } from './tasks.ts';

/** What the parts of the popup are given. */
export interface PopupFrame extends Frame, Tasks {
  readonly edge: ScreenEdge;
  readonly open: (sheet: Sheet) => void;
  /** Shows a sentence until the next action. */
  readonly tell: (notice: string) => void;
}

export type Sheet =
  | { readonly kind: 'none' }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly endpoint: Endpoint }
  | { readonly kind: 'settings' };

const NO_SHEET: Sheet = { kind: 'none' };

export function App(edge: ScreenEdge) {
  const { frame, notice, setNotice } = useFrame(edge);
  const tasksIn = useTasks(edge);
  const [sheet, setSheet] = useState<Sheet>(NO_SHEET);
  // What was known last is there within a blink: nothing stands in for it.
  if (frame === null) return <p class="loading" />;
  const open = (next: Sheet) => {
    setNotice(null);
    setSheet(next);
  };
  const inPopup: PopupFrame = { ...frame, ...tasksIn(frame), edge, open, tell: setNotice };
  return (
    <>
      <Header frame={frame} />
      <Notices frame={frame} notice={notice} />
      {sheet.kind === 'none' ? <Overview frame={inPopup} /> : <OnTop frame={inPopup} sheet={sheet} />}
      <Undo frame={frame} />
      <p class="aloud" role="status">
        {inPopup.said}
      </p>
    </>
  );
}

function Overview({ frame }: { frame: PopupFrame }) {
  return (
    <>
      <Here frame={frame} />
      <List frame={frame} />
      <footer>
        <button type="button" class="quiet" onClick={() => frame.open({ kind: 'add' })}>
          {frame.words.add}
        </button>
        {frame.openPanel !== null && (
          <button type="button" class="quiet" onClick={frame.openPanel}>
            {frame.words.entry.openPanel}
          </button>
        )}
        <button type="button" class="quiet end" onClick={() => frame.open({ kind: 'settings' })}>
          {frame.words.settings}
        </button>
      </footer>
    </>
  );
}

function OnTop({ frame, sheet }: { frame: PopupFrame; sheet: Sheet }) {
  const close = () => frame.open(NO_SHEET);
  if (sheet.kind === 'settings') return <Settings frame={frame} close={close} />;
  return <EndpointForm frame={frame} id={sheet.kind === 'edit' ? sheet.endpoint.id : null} close={close} />;
}
