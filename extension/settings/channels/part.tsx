// Channels: where alerts are told beside the toolbar, each with what it takes, what is wrong with it, and a test.
// Promise: the browser's own notices stand first; one form at a time, in the place of the line that it is about.
// Not here: a line (row.tsx), the form (form.tsx), sending (background/channel-delivery.ts).

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Config } from '../../../shared/config/config.ts';
import type { ChannelTrouble, Place } from '../../channel-tools.ts';
import type { Frame } from '../../screen/frame.ts';
import { saidText } from '../../words/said.ts';
import './channels.css';
import { ChannelForm } from './form.tsx';
import { ChannelRow } from './row.tsx';

export interface ChannelsProps {
  readonly frame: Frame;
  readonly config: Config;
  /** Of its heading. */
  readonly level: 2 | 3;
}

/** What is known of channels beside the config. */
export interface Surroundings {
  readonly places: ReadonlyMap<string, Place>;
  readonly troubles: ReadonlyMap<string, ChannelTrouble>;
  /** Hosts as the browser names them. */
  readonly granted: readonly string[];
  readonly problem: string | null;
}

/** '' = a new one; null = none is open. */
type Open = string | null;

export function ChannelsPart({ frame, config, level }: ChannelsProps) {
  const Heading = `h${level}` as const;
  const { words } = frame;
  const around = useSurroundings(frame, config);
  const [open, setOpen] = useState<Open>(null);
  const opener = useOpener(open);
  if (around === null) return null;
  const close = () => setOpen(null);
  return (
    <section class="channels" aria-labelledby="settings-channels">
      <Heading id="settings-channels">{words.channel.title}</Heading>
      <p class="faint">{words.channel.about}</p>
      {around.problem !== null && (
        <p class="wrong" role="status">
          {words.channel.unread(saidText(around.problem, words))}
        </p>
      )}
      <ul class="hosts" ref={opener}>
        <ChannelRow frame={frame} config={config} channel={null} around={around} edit={null} />
        {config.channels.map((channel) =>
          channel.name === open ? (
            <li key={channel.name} class="open">
              <ChannelForm frame={frame} config={config} before={channel} level={level} close={close} />
            </li>
          ) : (
            <ChannelRow
              key={channel.name}
              frame={frame}
              config={config}
              channel={channel}
              around={around}
              edit={() => setOpen(channel.name)}
            />
          ),
        )}
        {open === '' ? (
          <li class="open">
            <ChannelForm frame={frame} config={config} before={null} level={level} close={close} />
          </li>
        ) : (
          <li>
            <button type="button" data-opens="" onClick={() => setOpen('')}>
              {words.channel.add}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Read anew with everything else: a permission may be taken away on the browser's own page. */
function useSurroundings({ channels, hosts, known }: Frame, config: Config): Surroundings | null {
  const [around, setAround] = useState<Surroundings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<Surroundings> => {
      const [places, troubles, granted] = await Promise.allSettled([
        channels.places(config.channels),
        channels.troubles(),
        hosts.granted(),
      ]);
      const failed = [places, troubles, granted].find((each) => each.status === 'rejected');
      return {
        places: places.status === 'fulfilled' ? places.value : new Map(),
        troubles: troubles.status === 'fulfilled' ? troubles.value : new Map(),
        granted: granted.status === 'fulfilled' ? granted.value : [],
        problem: failed === undefined ? null : textOf(failed.reason),
      };
    };
    void read().then((seen) => {
      if (!stop.signal.aborted) setAround(seen);
    });
    return () => stop.abort();
  }, [known, config]);
  return around;
}

/** Once a form is closed the focus is at the button that opened it, or where its line was. */
function useOpener(open: Open) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef<Open>(null);
  useEffect(() => {
    if (open === null && before.current !== null) {
      const button = list.current?.querySelector(`[data-opens="${CSS.escape(before.current)}"]`);
      if (button instanceof HTMLElement) button.focus();
    }
    before.current = open;
  }, [open]);
  return list;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
