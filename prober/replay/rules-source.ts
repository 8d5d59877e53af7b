// Where rules come from: a ready set by its name, or a file in YAML or JSON.
// Promise: what is wrong in a rule is told with its path, and the others are used.
// Not here: what rules mean (shared/alert).

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readRules } from '../../shared/alert/read-rules.ts';
import { READY_SETS } from '../../shared/alert/ready-sets.ts';
import type { Rules } from '../../shared/alert/rule.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import { Complaint, messageOf } from '../complaint.ts';
import { terminalText } from '../terminal-text.ts';

/** @param note is told each fault. @throws Complaint where no rule is left */
export function rulesFrom(source: string, zone: string, note: (line: string) => void): Rules {
  const ready = READY_SETS.find(({ name }) => name === source);
  const { rules, problems } = readRules(ready?.document ?? documentAt(source), { zone, channels: null });
  for (const each of problems) note(`${terminalText(source)}: ${terminalText(formatProblem(each))}`);
  if (rules.rules.length > 0 || rules.digest !== null) return rules;
  throw new Complaint(`${terminalText(source)} holds no rule that can be used.`, 2);
}

function documentAt(path: string): unknown {
  const text = textAt(path);
  try {
    return parse(text);
  } catch (error) {
    throw new Complaint(
      `${terminalText(path)} is neither YAML nor JSON: ${terminalText(messageOf(error))}`,
      2,
    );
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const names = READY_SETS.map(({ name }) => name).join(', ');
    throw new Complaint(
      `There is no file ${terminalText(path)}, and no ready set of that name; there are ${names}.`,
      2,
    );
  }
}
