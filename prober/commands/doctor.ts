// doctor on the command line.
// Promise: one address, that can be asked.
// Not here: what it does (doctor/).

import { readUrl } from '../../shared/config/url.ts';
import { type DoctorWish, doctorCommand } from '../doctor/doctor-command.ts';
import { command } from './command.ts';

export const doctor = command({
  name: 'doctor',
  usage: 'uptally doctor URL [--json]',
  help: `uptally doctor URL        looks at a feed as a page of another origin would: whether browsers may read it, whether
                          caches keep it too long, whether it is of now; exit status 1 if visitors would not see it
  --json                  one document for programs`,
  options: { json: { kind: 'flag' } },
  read(given): DoctorWish {
    const [typed, second] = given.positionals;
    if (typed === undefined) {
      throw given.complaint('Name the address of a feed, for example https://status.example.org/status.json');
    }
    if (second !== undefined) throw given.complaint('Name one address at a time.');
    const read = readUrl(typed);
    if (!read.ok) throw given.complaint(`${read.wrong}. Name the address of a feed.`);
    return { url: new URL(read.url), isJson: given.flag('json') };
  },
  run: doctorCommand,
});
