// Places: where the history lies, where the built files lie.
// Promise: a folder that can't be written to is told before anything begins.
// Not here: what is in the files (shared/store), who may use them at a time (lock.ts).

import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { Complaint, codeOf, messageOf } from './complaint.ts';

/** The top of the package that this file is part of. */
export const ROOT = join(import.meta.dirname, '..');
/** One folder for Chromium and Firefox alike. */
export const EXTENSION_DIR = join(ROOT, 'dist/extension');
export const WIDGET_DIR = join(ROOT, 'dist/widget');
export const WIDGET_FILE = join(WIDGET_DIR, 'uptally-status.js');

const packageSchema = v.object({ name: v.string(), version: v.string() });

/** Uptally's own version. */
export function ownVersion(): string {
  return readPackage(ROOT)?.version ?? 'unknown';
}

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The current folder. */
  readonly folder: string;
}

/** This process's surroundings. */
export function surroundings(): Surroundings {
  return { platform: process.platform, env: process.env, home: homedir(), folder: process.cwd() };
}

/** The folder of the histories: as asked for, else of the environment, else of the clone, else of the user. */
export function dataDir(asked: string | null, { platform, env, home, folder }: Surroundings): string {
  const named = asked ?? env['UPTALLY_DATA'] ?? '';
  if (named !== '') return resolve(folder, named);
  if (readPackage(folder)?.name === 'uptally') return join(folder, '.data');
  if (platform === 'darwin') return join(home, 'Library/Application Support/uptally');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'uptally');
  const shared = env['XDG_DATA_HOME'] ?? '';
  return join(shared.startsWith('/') ? shared : join(home, '.local/share'), 'uptally');
}

/** Makes the folder where it is missing. @throws Complaint if it can't be, or can't be written to */
export function prepareDataDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const why = WHY_NOT[codeOf(error)] ?? messageOf(error);
    throw new Complaint(
      `The history can't be kept in ${folder}: ${why}. Name another folder, for example --data ./history`,
      1,
    );
  }
}

const WHY_NOT: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it can only be read',
  ENOTDIR: 'a part of this path is a file',
  EEXIST: 'there is a file of this name',
  ENOSPC: 'the disk is full',
};

/** Alerts lie beside the history: what is open, what waits to be sent, what was decided. */
export function alertsFile(folder: string): string {
  return join(folder, 'alerts.sqlite');
}

/** The demonstration has a history of its own: what it plays is nobody's uptime. */
export function historyFile(folder: string, isDemonstration: boolean): string {
  return join(folder, isDemonstration ? 'demo.sqlite' : 'history.sqlite');
}

function readPackage(folder: string): v.InferOutput<typeof packageSchema> | null {
  try {
    const read = v.safeParse(packageSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
