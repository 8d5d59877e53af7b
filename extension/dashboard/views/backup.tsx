// The view of backups: everything into one file, and back.
// Promise: nothing is changed before it was shown what will be; both ways can be cancelled.
// Not here: its two parts (backup/).

import { useState } from 'preact/hooks';
import { Exporting } from '../backup/exporting.tsx';
import { Importing } from '../backup/importing.tsx';
import type { View, ViewFrame } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const backupView: View = {
  name: 'backup',
  title: (words) => words.backup.title,
  draw: (frame) => <Backup frame={frame} />,
};

function Backup({ frame }: { frame: ViewFrame }) {
  const [isImporting, setImporting] = useState(false);
  return (
    <div class="backup">
      <ViewHead title={frame.words.backup.title} />
      <Exporting frame={frame} isFirst={!isImporting} />
      <Importing frame={frame} onBusy={setImporting} />
    </div>
  );
}
