// The reminder to export: one quiet line, now and then.
// Promise: either button puts it off; an export does too.
// Not here: when it is due (backup/reminder.ts), exporting (dashboard/backup).

import { isReminderDue, noteExported, sinceOf } from '../backup/reminder.ts';
import type { Frame } from './frame.ts';
import type { Known } from './look.ts';
import type { ScreenEdge } from './tools.ts';

export interface ReminderProps {
  readonly frame: Pick<Frame, 'now' | 'words'> & { readonly known: Pick<Known, 'exported' | 'status'> };
  readonly edge: Pick<ScreenEdge, 'notes' | 'now'>;
  /** Leads to where one exports. */
  readonly open: () => void;
}

export function Reminder({ frame: { known, now, words }, edge, open }: ReminderProps) {
  const { exported, status } = known;
  if (!isReminderDue(exported, sinceOf(status), now)) return null;
  return (
    <aside class="reminder" aria-label={words.backup.title}>
      <p>{words.backup.reminder}</p>
      <button type="button" class="quiet" onClick={open}>
        {words.backup.reminderExport}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => void noteExported(edge.notes, { putOffAt: edge.now() })}
      >
        {words.backup.notNow}
      </button>
    </aside>
  );
}
