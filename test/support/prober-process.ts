// The prober as a process of its own, as a person would start it.
// Promise: what it says can be waited for; nothing that was started here outlives `stopAll`.
// Not here: what is expected of it (test/e2e).

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ENTRY = join(import.meta.dirname, '../../prober/uptally.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Prober {
  readonly process: ChildProcess;
  /** What it has said so far. */
  readonly out: () => string;
  /** Resolves once the text is there; rejects with all that was said if the process ends before. */
  readonly says: (text: string | RegExp) => Promise<void>;
  readonly ended: Promise<Ended>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ended>;
}

export interface Probers {
  /** @param cwd a folder without an uptally.yaml, unless one is meant to be found */
  start(args: readonly string[], cwd: string): Prober;
  /** Starts `serve` on a free port and waits for its address, without a slash at the end. */
  serve(args: readonly string[], cwd: string): Promise<Prober & { readonly origin: string }>;
  stopAll(): Promise<void>;
}

export function probers(): Probers {
  const started: Prober[] = [];
  const start: Probers['start'] = (args, cwd) => {
    const prober = follow(spawn(process.execPath, [ENTRY, ...args], { cwd, env: environment() }));
    started.push(prober);
    return prober;
  };
  return {
    start,
    async serve(args, cwd) {
      const prober = start(['serve', '--port', '0', ...args], cwd);
      const address = /Status page +(http:\S+)\/\n/;
      await prober.says(address);
      return { ...prober, origin: address.exec(prober.out())?.[1] ?? '' };
    },
    async stopAll() {
      await Promise.all(started.map((prober) => prober.stop('SIGKILL')));
    },
  };
}

/** Without a folder for data that the person at this machine may have set. */
function environment(): NodeJS.ProcessEnv {
  const { UPTALLY_DATA: _, ...env } = process.env;
  return { ...env, NO_COLOR: '1' };
}

function follow(child: ChildProcess): Prober {
  let out = '';
  let err = '';
  const watchers = new Set<() => void>();
  const noted = (): void => {
    for (const look of watchers) look();
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    noted();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, out, err }));
  const says = (text: string | RegExp): Promise<void> => {
    const said = () => (typeof text === 'string' ? out.includes(text) : text.test(out));
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (said()) resolve();
      };
      watchers.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${text}:\n${out}\n${err}`)));
    });
  };
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> => {
    if (child.exitCode === null) child.kill(signal);
    return ended;
  };
  return { process: child, out: () => out, says, ended, stop };
}
