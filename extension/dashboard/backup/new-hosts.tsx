// After an import: the hosts that this browser has not allowed yet, and the button that asks for all of them at once.
// Promise: the permission is asked for in the turn of the click.
// Not here: the import (importing.tsx).

import { useEffect, useState } from 'preact/hooks';
import { shownHost } from '../../../shared/config/host-note.ts';
import { askForHosts, hasHosts } from '../../browser.ts';
import { originOf } from '../../origins.ts';
import type { ViewFrame } from '../view.ts';

export function NewHosts({ frame }: { frame: ViewFrame }) {
  const { words, wording, known } = frame;
  const urls = known.config?.endpoints.map(({ url }) => url) ?? [];
  const missing = useMissing(urls);
  const list = new Intl.ListFormat(wording.locale, { type: 'conjunction' });
  const ask = () => {
    const asked = askForHosts([...new Set(missing.map(originOf))]);
    void asked.then((granted) => (granted ? frame.perform({ do: 'check', id: null }) : null));
  };
  return (
    <>
      <p role="status" class="say">
        {words.backup.imported}
      </p>
      {missing.length > 0 && (
        <>
          <p>{words.backup.needHosts(list.format([...new Set(missing.map(shownHost))]))}</p>
          <div class="acts">
            <button type="button" class="primary" onClick={ask}>
              {words.backup.allowHosts}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** Those of the addresses whose host is not allowed; looks again whenever the list changes, or a second has passed. */
function useMissing(urls: readonly string[]): readonly string[] {
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = async () => {
      const allowed = await Promise.all(urls.map((url) => hasHosts([originOf(url)])));
      setMissing(urls.filter((_, i) => !allowed[i]));
    };
    void look();
    const timer = setInterval(() => void look(), 1_000);
    return () => clearInterval(timer);
  }, [urls.join(' ')]);
  return missing;
}
