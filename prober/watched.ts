// What to watch: from addresses on the command line, a config file, or else the demonstration.
// Promise: either a whole config and where it came from, or a complaint that lists every problem.
// Not here: the rules of a config (shared/config), its YAML (yaml-config.ts), the demonstration itself (demo.ts).

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, parseConfig } from '../shared/config/config.ts';
import { formatProblems } from '../shared/config/problem.ts';
import { readUrl } from '../shared/config/url.ts';
import type { Wanted } from './commands/wanted.ts';
import { Complaint, codeOf, messageOf } from './complaint.ts';
import { parseYaml } from './yaml-config.ts';

export type Watched =
  | { readonly from: 'addresses'; readonly config: Config }
  | { readonly from: 'file'; readonly file: string; readonly config: Config }
  | { readonly from: 'demonstration'; readonly zone: string };

/** Looked for in the current folder, in this order. */
const CONFIG_FILES = ['uptally.yaml', 'uptally.yml', 'uptally.json'];

/**
 * @param folder the current one
 * @param ownZone of this machine, an IANA name
 * @throws Complaint
 */
export function readWatched(wanted: Wanted, folder: string, ownZone: string): Watched {
  const zone = wanted.zone === null ? null : knownZone(wanted.zone);
  if (wanted.urls.length > 0) {
    const config = configOfUrls(wanted.urls, zone ?? ownZone);
    return { from: 'addresses', config };
  }
  const file = wanted.configFile ?? CONFIG_FILES.find((name) => existsSync(join(folder, name)));
  if (file === undefined) return { from: 'demonstration', zone: zone ?? ownZone };
  const path = resolve(folder, file);
  const read = { path, zones: { own: ownZone, wanted: zone }, otherwise: 'nothing was started' };
  return { from: 'file', file: path, config: configOfText(readText(path), read) };
}

/** A config with every default for these addresses. @throws Complaint that lists all that are none */
export function configOfUrls(urls: readonly string[], zone: string): Config {
  const wrong = urls.flatMap((url, i) => {
    const read = readUrl(url);
    // The address itself is not quoted: it may hold a password.
    return read.ok ? [] : [`  address ${i + 1}: ${read.wrong}`];
  });
  if (wrong.length > 0) {
    const example = 'expected an http or https address, for example https://example.org';
    throw new Complaint(`These can't be watched:\n${wrong.join('\n')}\n${example}`, 2);
  }
  const parsed = parseConfig({ endpoints: [...new Set(urls)] }, { zone });
  if (!parsed.ok) throw new Complaint(formatProblems(parsed.problems), 2);
  return parsed.config;
}

export interface ReadOptions {
  /** Of the text, for people. */
  readonly path: string;
  readonly zones: Zones;
  /** What a fault means, for people. */
  readonly otherwise: string;
}

export interface Zones {
  /** Of a config that names none: this machine's. */
  readonly own: string;
  /** Instead of what the config names; null = as it says. */
  readonly wanted: string | null;
}

/** @throws Complaint that lists every problem of the text */
export function configOfText(text: string, { path, zones, otherwise }: ReadOptions): Config {
  const parsed = parseYaml(text, { zone: zones.own });
  if (parsed.ok) return { ...parsed.config, zone: zones.wanted ?? parsed.config.zone };
  const count = parsed.problems.length === 1 ? 'a problem' : `${parsed.problems.length} problems`;
  throw new Complaint(`${path} has ${count}; ${otherwise}.\n${indented(formatProblems(parsed.problems))}`, 2);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = WHY_NOT[codeOf(error)] ?? messageOf(error);
    throw new Complaint(`${path}: ${why}. Name the config file: --config uptally.yaml`, 2);
  }
}

const WHY_NOT: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'you may not read it',
};

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new Complaint(
      `--zone ${zone}: this machine knows no such time zone. Expected an IANA name, for example Europe/Berlin`,
      2,
    );
  }
}

function indented(text: string): string {
  return text.replace(/^/gmu, '  ');
}
