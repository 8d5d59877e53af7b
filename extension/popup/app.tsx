// The popup as a whole: the answer, the page you are on, everything watched, and what is open on top of it.
// Promise: one sheet at a time; closing it leads back to where one was. Full height and any width from 300 px.
// Not here: the parts (overview, header, row, form, settings), what they are given (screen/frame.ts).

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EndpointForm } from '../editing/endpoint-form.tsx';
import { useFrame } from '../screen/frame.ts';
import { Notices } from '../screen/notices.tsx';
import { Reminder } from '../screen/reminder.tsx';
import type { ScreenEdge } from '../screen/tools.ts';
import { Undo } from '../screen/undo.tsx';
import { Settings } from '../settings/settings.tsx';
import { Details } from './details.tsx';
import type { PopupFrame, Sheet } from './frame.ts';
import { FIRST_ROWS } from './growing.ts';
import { Header } from './header.tsx';
import { Loading } from './loading.tsx';
import { Overview } from './overview.tsx';
import { useTasks } from './tasks.ts';
import { copyTicket } from './ticket/copy-ticket.ts';

const NO_SHEET: Sheet = { kind: 'none' };

export function App(edge: ScreenEdge) {
  const { frame, notice, setNotice } = useFrame(edge, FIRST_ROWS);
  const tasksIn = useTasks(edge);
  const [sheet, setSheet] = useState<Sheet>(NO_SHEET);
  const noteOpener = useWayBack(sheet.kind !== 'none');
  if (frame === null) return <Loading words={edge.words.popup} />;
  const open = (next: Sheet) => {
    noteOpener();
    setNotice(null);
    setSheet(next);
  };
  const inPopup: PopupFrame = {
    ...frame,
    ...tasksIn(frame),
    edge,
    open,
    tell: setNotice,
    copyTicket: (endpoint, status) => copyTicket(endpoint, status, frame),
  };
  return (
    <>
      <Header frame={frame} />
      <Notices frame={frame} notice={notice} />
      {sheet.kind === 'none' && (
        <Reminder frame={frame} edge={edge} open={() => edge.openPage('dashboard.html#/backup')} />
      )}
      {sheet.kind === 'none' ? (
        <Overview
          frame={inPopup}
          details={(endpoint, status) => <Details frame={inPopup} endpoint={endpoint} status={status} />}
        />
      ) : (
        <OnTop frame={inPopup} sheet={sheet} />
      )}
      <Undo frame={frame} />
      <p class="aloud" role="status">
        {inPopup.said}
      </p>
    </>
  );
}

function OnTop({ frame, sheet }: { frame: PopupFrame; sheet: Sheet }) {
  const close = () => frame.open(NO_SHEET);
  if (sheet.kind === 'settings') return <Settings frame={frame} close={close} />;
  return <EndpointForm frame={frame} id={sheet.kind === 'edit' ? sheet.endpoint.id : null} close={close} />;
}

/** Once a sheet is closed the focus is where it was before: at the row, or at the footer's first button. */
function useWayBack(isOpen: boolean): () => void {
  const opener = useRef<string | null>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && opener.current !== null) {
      document.querySelector<HTMLElement>(opener.current)?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return () => {
    if (isOpen) return;
    const id = document.activeElement?.closest('.row')?.getAttribute('data-endpoint');
    opener.current =
      typeof id === 'string' ? `[data-endpoint="${CSS.escape(id)}"] [data-stop]` : 'footer button';
  };
}
