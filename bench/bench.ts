// npm run bench: every benchmark, one table, with the machine named.
// Promise: prints what was measured beside what we want to reach; a time never fails anything.
// Not here: measuring (the files beside this one).

import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { accessLogRows } from './access-log.ts';
import { alertRows } from './alerts.ts';
import { codecRows } from './codec.ts';
import { coreRows } from './core.ts';
import { extensionRows } from './extension.ts';
import { feedRows } from './feed.ts';
import { historyRows } from './history.ts';
import { isReached, type Row } from './row.ts';
import { sizeRows } from './sizes.ts';
import { widgetRows } from './widget.ts';

const PARTS: readonly { readonly name: string; readonly rows: () => Promise<readonly Row[]> }[] = [
  { name: 'core', rows: async () => coreRows() },
  { name: 'sizes', rows: sizeRows },
  { name: 'codec', rows: codecRows },
  { name: 'history', rows: historyRows },
  { name: 'access-log', rows: accessLogRows },
  { name: 'feed', rows: async () => feedRows() },
  { name: 'widget', rows: widgetRows },
  { name: 'extension', rows: extensionRows },
  { name: 'alerts', rows: alertRows },
];

const [, , wanted] = process.argv;
const part = PARTS.find(({ name }) => name === wanted);
if (part === undefined) measureAll();
else for (const row of await part.rows()) console.log(line(row));

/** Each part in a process of its own: none inherits the memory or the warm code of another. */
function measureAll(): void {
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  console.log(`${machine}, ${process.platform}, Node ${process.versions.node}`);
  for (const { name } of PARTS) {
    console.log(`\n${name}`);
    const { status } = spawnSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

function line(row: Row): string {
  const { name, value, unit, target, atLeast } = row;
  const shown = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value);
  const wish = target === undefined ? '' : `${atLeast === true ? 'at least' : 'at most'} ${target}`;
  const mark = { true: 'reached', false: 'NOT YET', null: '' }[`${isReached(row)}`];
  return `  ${name.padEnd(66)} ${shown.padStart(10)} ${unit.padEnd(9)} ${wish.padEnd(14)} ${mark}`;
}
