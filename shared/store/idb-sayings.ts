// What to do when the browser's database fails, by the name of its error.
// Promise: each is said by exactly one template, so that a face of another language can understand and translate it.
// Not here: the database (idb.ts).

/** The gaps take the name of the database, and what the browser said. */
export const ADVICE = {
  QuotaExceededError:
    'There is no room left for the history. Free space on the disk, or remove endpoints; what was stored before is kept ({}: {})',
  VersionError:
    'The history was written by a newer Uptally. Update this extension; nothing was changed ({}: {})',
  InvalidStateError:
    'The browser has closed the database twice. Restart the browser; what was stored before is kept ({}: {})',
  AbortError: 'The browser broke off the write. Restart the browser; what was stored before is kept ({}: {})',
  UnknownError:
    'The browser can not read the database. Restart the browser, and look for free space on the disk ({}: {})',
  SecurityError:
    'The browser does not let extensions store data here. Leave private browsing, or allow storage ({}: {})',
} as const;
