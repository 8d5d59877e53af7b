// The help: what each command does, on one screen.
// Promise: every command and option of the command line stands here.
// Not here: reading the command line (command-line.ts).

export const USAGE = `Uptally: is it up, and how much has it really been up?

uptally serve [URL…]      watches, keeps history, serves the status page
  --config FILE           what to watch, YAML or JSON; else uptally.yaml in this folder, else a demonstration
  --port PORT             of the page on this machine; 4747 unless set, 0 = any free one
  --data FOLDER           where the history lies; else $UPTALLY_DATA, else this user's folder for data
  --zone ZONE             its midnights cut the days, for example Europe/Berlin; else the config's, else this machine's
  --demo-from SECONDS     where in its play the demonstration begins; for tests
uptally check URL…        checks each once; exit status 1 if one is down, 3 if one can't be told
uptally feed [URL…]       writes the public document from the history, the same as the page's status.json
  --out FILE              to this file; else to the standard output
  --config, --data, --zone   as for serve
uptally help, --help      this text
uptally --version         the version

Exit status: 0 done, 1 the machine does not let us (port, database, folder), 2 wrong command line or config.
`;

/** One line a command, for who mistyped one. */
export const USAGE_LINES = {
  serve: 'uptally serve [URL…] [--config FILE] [--port PORT] [--data FOLDER] [--zone ZONE]',
  check: 'uptally check URL…',
  feed: 'uptally feed [URL…] [--out FILE] [--config FILE] [--data FOLDER] [--zone ZONE]',
  help: 'uptally help',
} as const;
