// The hosts that were allowed, each with what needs it and a button to give it back.
// Promise: what giving it back stops stands beside the button.
// Not here: which host is for what (granted.ts), the browser (screen/tools.ts).

import { useEffect, useState } from 'preact/hooks';
import { listFormat } from '../../shared/ui/formats.ts';
import type { Place } from '../channel-tools.ts';
import type { Frame } from '../screen/frame.ts';
import { type Granted, grantedHosts } from './granted.ts';

export interface PermissionsProps {
  readonly frame: Frame;
  /** Of its heading. */
  readonly level: 2 | 3;
}

export function Permissions({ frame, level }: PermissionsProps) {
  const Heading = `h${level}` as const;
  const { words, known, hosts, channels } = frame;
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  const [sent, setSent] = useState<ReadonlyMap<string, string>>(new Map());
  const read = async () => {
    setOrigins(await hosts.granted());
    const there = known.config?.channels ?? [];
    // The kinds of channels are loaded for it.
    if (there.length === 0) return setSent(new Map());
    const places = await channels.places(there).catch(() => new Map<string, Place>());
    setSent(
      new Map([...places].flatMap(([name, place]) => (place.kind === 'ready' ? [[name, place.url]] : []))),
    );
  };
  // Read anew with everything else: a permission may be taken away on the browser's own page.
  useEffect(() => void read(), [known]);
  if (origins === null) return null;
  const granted = grantedHosts(origins, known.config?.endpoints ?? [], known.config?.control ?? [], sent);
  return (
    <section aria-labelledby="settings-permissions">
      <Heading id="settings-permissions">{words.setting.permissions}</Heading>
      <p class="faint">
        {granted.length === 0 ? words.setting.noPermissions : words.setting.permissionsHint}
      </p>
      <ul class="hosts">
        {granted.map((each) => (
          <Host
            key={each.origin}
            frame={frame}
            granted={each}
            giveBack={() => hosts.giveBack(each.origin).then(read)}
          />
        ))}
      </ul>
    </section>
  );
}

function Host({
  frame: { words, wording },
  granted: { host, endpoints, channels, isAsked },
  giveBack,
}: {
  frame: Frame;
  granted: Granted;
  giveBack: () => void;
}) {
  const name = host ?? words.setting.everyHost;
  const users = [...endpoints.map((endpoint) => endpoint.name), ...channels];
  const names = listFormat(wording.locale, { type: 'conjunction' }).format(users);
  const unneeded = isAsked ? words.setting.neededToAsk : words.setting.notNeeded;
  return (
    <li>
      <span class="grow">
        <b>{name}</b>
        <small>{users.length > 0 ? words.setting.neededFor(names) : unneeded}</small>
      </span>
      <button type="button" aria-label={words.setting.giveBackHost(name)} onClick={giveBack}>
        {words.setting.giveBack}
      </button>
    </li>
  );
}
