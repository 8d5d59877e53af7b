// The view of backups: everything into one file, and back.
// Promise: nothing is changed before it was shown what will be; both ways can be cancelled.
// Not here: its two parts (backup/).

import { Exporting } from '../backup/exporting.tsx';
import { Importing } from '../backup/importing.tsx';
import type { View } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const backupView: View = {
  name: 'backup',
  title: (words) => words.backup.title,
  draw: (frame) => (
    <div class="backup">
      <ViewHead title={frame.words.backup.title} />
      <Exporting frame={frame} />
      <Importing frame={frame} />
    </div>
  ),
};
