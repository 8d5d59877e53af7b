// A note of the extension, read and followed.
// Promise: what the background writes shows without a reload.
// Not here: what is noted (error-marks.ts, outage-notes.ts), writing it (background/).

import { useEffect, useState } from 'preact/hooks';
import type { Notes } from '../../notes.ts';
import type { ScreenEdge } from '../../screen/tools.ts';

/** null until it is read. @param read a function that stays the same */
export function useNote<T>(edge: ScreenEdge, read: (notes: Pick<Notes, 'get'>) => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const again = () =>
      void read(edge.notes)
        .then((seen) => {
          if (!stop.signal.aborted) setValue(() => seen);
        })
        // What can't be read is told by the frame, which reads notes too.
        .catch(() => undefined);
    again();
    edge.subscribe(again, stop.signal);
    return () => stop.abort();
  }, []);
  return value;
}
