// The prober as a process of its own, for end-to-end tests.
// Promise: resolves when it serves; `stop` ends it as a person would, and waits.
// Not here: what it serves.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Prober {
  /** Address of the page, with a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

const COMMAND = join(import.meta.dirname, '../../prober/uptally.ts');

/** @param folder the current one of the process */
export async function startProber(args: readonly string[], folder: string): Promise<Prober> {
  const child = spawn(process.execPath, [COMMAND, 'serve', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      said += text;
      const found = /https?:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('exit', (code) => reject(new Error(`The prober ended with ${code}: ${said}`)));
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
