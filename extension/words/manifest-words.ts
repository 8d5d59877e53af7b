// Words of the manifest: what the browser and the stores say of the extension.
// Promise: each at most as long as the stores allow (description: 132 characters).
// Not here: the words of its screens (words.ts).

export interface ManifestWords {
  readonly description: string;
  /** Of the keys, in the browser's own list. */
  readonly checkAll: string;
  readonly openPanel: string;
}

export const manifestEnglish: ManifestWords = {
  description: 'Is it up, and how much has it really been up? Checks that run in your own browser.',
  checkAll: 'Check everything now',
  openPanel: 'Open Uptally at the side',
};
