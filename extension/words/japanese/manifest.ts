// Words of the manifest in Japanese.
// Promise: as in manifest-words.ts.
// Not here: what a phrase is for (manifest-words.ts).

import type { ManifestWords } from '../manifest-words.ts';

export const manifestJapanese: ManifestWords = {
  description: 'サイトは動いているか、実際の稼働率はどれだけか。お使いのブラウザーの中だけで確認します。',
  checkAll: '今すぐすべて確認',
  openPanel: 'サイドパネルでUptallyを開く',
};
