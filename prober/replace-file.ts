// Replacing a file that others read meanwhile.
// Promise: there is the old one or the new one, whole; what failed leaves nothing behind.
// Not here: what is in it.

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Complaint, messageOf } from './complaint.ts';

/** @throws Complaint */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Complaint(`${file} can't be written: ${messageOf(error)}`, 1);
  }
}
