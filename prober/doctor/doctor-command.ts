// uptally doctor: whether pages elsewhere can read a feed as they should.
// Promise: it reads and changes nothing; the exit status is 0 only where visitors see what they should.
// Not here: the examination (examine.ts), its words (text.ts).

import { createNodeClock } from '../node-time.ts';
import { ownVersion } from '../places.ts';
import type { Terminal } from '../terminal.ts';
import { terminalJson } from '../terminal-text.ts';
import { examine } from './examine.ts';
import { examinationDocument, examinationText, isWell } from './text.ts';

export interface DoctorWish {
  readonly url: URL;
  readonly isJson: boolean;
}

export async function doctorCommand({ url, isJson }: DoctorWish, { say, signal }: Terminal): Promise<0 | 1> {
  const examination = await examine(url, { clock: createNodeClock(), version: ownVersion(), signal });
  say(isJson ? terminalJson(examinationDocument(examination)) : examinationText(examination));
  return isWell(examination) ? 0 : 1;
}
