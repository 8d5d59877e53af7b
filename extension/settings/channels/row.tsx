// A channel as a line: what it is, what it takes, what is wrong with it, a test, and the ways to change it.
// Promise: a permission is asked for in the turn of the click that needs it; what came of a test is said aloud.
// Not here: the list (part.tsx), the form (form.tsx).

import { useState } from 'preact/hooks';
import { DESKTOP } from '../../../shared/config/channels.ts';
import type { Config } from '../../../shared/config/config.ts';
import { shownHost } from '../../../shared/config/host-note.ts';
import type { ChannelInput } from '../../../shared/config/schema-channels.ts';
import { instantText } from '../../../shared/ui/text.ts';
import { choiceOf, OWN_RULES } from '../../alert-choice.ts';
import { originOf } from '../../origins.ts';
import type { Frame } from '../../screen/frame.ts';
import { saidText } from '../../words/said.ts';
import { covers } from '../granted.ts';
import { kindOf, kindText } from './kinds.ts';
import type { Surroundings } from './part.tsx';
import { takenOf } from './to-channel.ts';

export interface RowProps {
  readonly frame: Frame;
  readonly config: Config;
  /** null = the browser's own notices. */
  readonly channel: ChannelInput | null;
  readonly around: Surroundings;
  /** Opens the form; null = there is none. */
  readonly edit: (() => void) | null;
}

export function ChannelRow({ frame, config, channel, around, edit }: RowProps) {
  const { words, perform } = frame;
  const say = words.channel;
  const name = channel?.name ?? DESKTOP;
  const shown = channel?.name ?? say.thisBrowser;
  const place = channel === null ? null : (around.places.get(channel.name) ?? null);
  const url = place?.kind === 'ready' ? place.url : null;
  const isLocked = url !== null && !around.granted.some((origin) => covers(origin, url));
  const { said, send, isSending } = useTest(frame, name, isLocked ? url : null);
  const trouble = around.troubles.get(name) ?? null;
  const kind = channel === null ? 'ready' : (place?.kind ?? 'reading');
  const canTest = kind === 'ready';
  const form = channel !== null && kindOf(channel) !== null ? edit : null;
  return (
    <li data-channel={name} data-state={isLocked ? 'locked' : kind}>
      <div class="grow">
        <b>{shown}</b>
        <small>
          {namesOf(channel, url, frame).map((name) => (
            <span key={name}>
              {/* For itself, whichever way the others are written. */}
              <bdi>{name}</bdi>
              {' · '}
            </span>
          ))}
          {takesText(channel, config, frame)}
        </small>
        {isLocked && <p class="wrong">{say.locked(shownHost(url))}</p>}
        {place !== null && place.kind !== 'ready' && (
          <p class={place.kind === 'unable' ? 'faint' : 'wrong'}>{say[place.kind]}</p>
        )}
        {trouble !== null && (
          <p class="wrong">
            {words.labelled(
              say.failing(instantText(trouble.since, frame.now, frame.wording)),
              trouble.problem === null ? '—' : saidText(trouble.problem, words),
            )}
          </p>
        )}
        <p class="came-of" role="status">
          {said}
        </p>
      </div>
      <div class="acts">
        {canTest && (
          <button
            type="button"
            aria-label={words.labelled(isLocked ? words.allowAgain : say.test, shown)}
            disabled={isSending}
            onClick={send}
          >
            {isLocked ? words.allowAgain : say.test}
          </button>
        )}
        {form !== null && (
          <button
            type="button"
            aria-label={words.labelled(words.edit, shown)}
            data-opens={name}
            onClick={form}
          >
            {words.edit}
          </button>
        )}
        {channel !== null && (
          <button
            type="button"
            aria-label={words.labelled(words.remove, shown)}
            onClick={() => void perform({ do: 'remove-channel', name })}
          >
            {words.remove}
          </button>
        )}
      </div>
    </li>
  );
}

/** @param locked the address to ask the permission for first; null = there is none to ask for */
function useTest({ channels, hosts, words }: Frame, name: string, locked: string | null) {
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  const send = () => {
    // In the very turn of the click.
    const asked = locked === null ? Promise.resolve(true) : hosts.ask([originOf(locked)]);
    setSending(true);
    setSaid(words.channel.sending);
    const tested = async (): Promise<string> => {
      if (!(await asked)) return words.channel.notAllowed(shownHost(locked ?? ''));
      const answer = await channels.test(name);
      return answer.ok ? words.channel.sent : saidText(answer.problem, words);
    };
    void tested()
      .catch((error: unknown) => words.cannotAsk(error instanceof Error ? error.message : String(error)))
      .then((text) => {
        setSaid(text);
        setSending(false);
      });
  };
  return { said, send, isSending };
}

/** "Slack", "hooks.slack.com" */
function namesOf(channel: ChannelInput | null, url: string | null, { words }: Frame): readonly string[] {
  if (channel === null) return [];
  const kind = kindOf(channel);
  const other = channel.kind === 'email' ? words.channel.email : channel.kind;
  const what = kind === null ? other : kindText(kind.id, words.channel);
  return url === null ? [what] : [what, shownHost(url)];
}

/** "P1 and P2" */
function takesText(channel: ChannelInput | null, { alerts }: Config, { words }: Frame): string {
  const { takes, ownRules } = words.channel;
  if (choiceOf(alerts) === OWN_RULES) return ownRules;
  if (channel === null) return takes.all;
  const taken = takenOf(channel);
  return taken === 'own' ? (channel.priorities ?? []).join(', ') : takes[taken];
}
