// Settings: what holds for everything watched, and the feed as a file.
// Promise: a wrong address is named and nothing is saved.
// Not here: what a single endpoint has (endpoint-form.tsx), the document itself (shared/feed).

import { useEffect, useState } from 'preact/hooks';
import type { Config } from '../../shared/config/config.ts';
import { controlLine, readControlLine } from '../../shared/config/control.ts';
import { readUrl } from '../../shared/config/url.ts';
import { aboutChoice, choiceOf, choicesOf, digestChoiceOf, offered } from '../alert-choice.ts';
import { Field } from '../screen/field.tsx';
import type { Frame } from '../screen/frame.ts';
import { DIGESTS } from '../words/digest-words.ts';
import { saidFault } from '../words/said.ts';
import { About, Letters } from './about.tsx';
import { hostsToRead } from './control-hosts.ts';
import { downloadFeed } from './download.ts';
import { Permissions } from './permissions.tsx';

export interface SettingsProps {
  readonly frame: Frame;
  readonly close: () => void;
  /** Whether the page around it has its heading already. */
  readonly isHeaded?: boolean;
}

export function Settings({ frame, close, isHeaded = false }: SettingsProps) {
  const { known, words } = frame;
  const level = isHeaded ? 2 : 3;
  const channels = useChannels();
  const heading = !isHeaded && <h2>{words.settings}</h2>;
  // All of it at once: nothing moves under a hand that is about to press.
  if (channels === null) return <section class="sheet">{heading}</section>;
  return (
    <section class="sheet">
      {heading}
      {known.config !== null && <Owner frame={frame} config={known.config} close={close} />}
      <hr />
      {channels !== 'missing' && known.config !== null && (
        <>
          <channels.ChannelsPart frame={frame} config={known.config} level={level} />
          <hr />
        </>
      )}
      <Letters frame={frame} />
      <hr />
      <Permissions frame={frame} level={level} />
      <hr />
      <p class="faint">{words.downloadHint}</p>
      <Download frame={frame} />
      <hr />
      <About frame={frame} level={level} />
    </section>
  );
}

type ChannelsModule = typeof import('./channels/part.tsx');

/** The kinds of channels are loaded with what shows them: whoever opens the popup need not wait for them. */
function useChannels(): ChannelsModule | 'missing' | null {
  const [part, setPart] = useState<ChannelsModule | 'missing' | null>(null);
  useEffect(() => {
    void import('./channels/part.tsx').then(setPart, (error: unknown) => {
      console.error('The channels could not be loaded:', error);
      setPart('missing');
    });
  }, []);
  return part;
}

function Owner({ frame, config, close }: { frame: Frame; config: Config; close: () => void }) {
  const { words, perform, hosts } = frame;
  const [title, setTitle] = useState(config.title ?? '');
  const [control, setControl] = useState(config.control.map(controlLine).join('\n'));
  const [notices, setNotices] = useState(choiceOf(config.alerts));
  const [digest, setDigest] = useState<string>(digestChoiceOf(config.alerts));
  const [wrong, setWrong] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const addresses = control.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const entries = addresses.map(readControlLine);
    const faults = entries.flatMap((entry) => {
      const read = readUrl(typeof entry === 'string' ? entry : entry.url);
      return read.ok ? [] : [read.wrong];
    });
    setWrong(faults.map((fault) => saidFault(fault, '', words)).join(' '));
    if (faults.length > 0) return;
    const named = title.trim() === '' ? null : title.trim();
    // Saved in any case: without the host it is only known that something answered.
    const toRead = hostsToRead(entries, config.control);
    if (toRead.length > 0) void hosts.ask(toRead).catch(() => false);
    const chosen = notices === choiceOf(config.alerts) ? null : offered(notices);
    const summed = DIGESTS.find((each) => each === digest && each !== digestChoiceOf(config.alerts));
    const saved = perform({
      do: 'settings',
      title: named,
      zone: config.zone,
      control: entries,
      ...(chosen !== null && { alerts: chosen }),
      ...(summed !== undefined && { digest: summed }),
    });
    void saved.then((refusal) => refusal === null && close());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        name="title"
        label={words.pageTitle}
        hint={words.titleHint}
        value={title}
        wrong=""
        change={setTitle}
      />
      <div class="field">
        <span class="label">{words.zone}</span>
        <span title={words.zoneHint}>{config.zone}</span>
      </div>
      <Field
        name="notices"
        label={words.alert.choose}
        note={aboutChoice(notices, words.alert)}
        value={notices}
        wrong=""
        choices={choicesOf(config.alerts, words.alert)}
        change={setNotices}
      />
      <Field
        name="digest"
        label={words.alert.digest.title}
        note={words.alert.digest.about}
        value={digest}
        wrong=""
        choices={DIGESTS.map((each) => [each, words.alert.digest.every[each]] as const)}
        change={setDigest}
      />
      <Field
        name="control"
        label={words.control}
        value={control}
        wrong={wrong}
        change={setControl}
        lines={3}
      />
      <p class="faint">{words.controlHint}</p>
      <div class="acts">
        <button type="submit" class="primary grow">
          {words.save}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Download({ frame: { known, words } }: { frame: Frame }) {
  const { status } = known;
  if (status === null || status.endpoints.length === 0) return <p class="faint">{words.noEndpoint}</p>;
  return (
    <div class="acts">
      <button type="button" onClick={() => downloadFeed(status)}>
        {words.download}
      </button>
    </div>
  );
}
