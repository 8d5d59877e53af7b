// Why a file can't be imported, as far as a person can do something about it.
// Promise: each is said by exactly one template, so that a face of another language can understand and translate it.
// Not here: what is wrong with a single record (record.ts, shared/store), which is for who looks into the file.

/** The gaps take versions, sizes, numbers of lines, and what a decompressor says. */
export const REFUSALS = {
  noBackup: 'This file is no backup of Uptally',
  newer: 'This backup has version {}, and this Uptally reads up to {}: update it first',
  empty: 'The file is empty',
  cutShort: 'The file is cut short: its end is missing',
  damaged: 'The file is damaged: its check sum is wrong',
  noConfig: 'The file has no configuration',
  tooLarge: 'The file is larger than {} MB',
  notUnpacked: 'The file can’t be unpacked ({})',
  moved: 'The history was rearranged while it was read. Try again',
} as const;
