// Words on many endpoints at once in Japanese.
// Promise: as in bulk-words.ts.
// Not here: what a phrase is for (bulk-words.ts).

import type { BulkWords } from '../bulk-words.ts';

export const bulkJapanese: BulkWords = {
  link: '一括追加',
  title: '複数のアドレスの監視',
  paste: 'アドレス',
  pasteNote: '1行に1つ。前か後ろに名前を付けることもできます。表の列もそのまま使えます。',
  line: '行',
  known: '監視中のため追加しません',
  twice: '上の行と重複するため追加しません',
  add: (_count, text) => `${text}件のアドレスを監視`,
  hosts: (count, text) =>
    count === 1
      ? 'ブラウザーが1件のホストについて一度だけ許可を求めます。'
      : `ブラウザーが${text}件のホストについてまとめて一度だけ許可を求めます。`,
  progress: (added, checked, all) => `${all}件中${added}件を追加し、${all}件中${checked}件を確認しました。`,
  notAllowed:
    'これらのホストへのアクセスがUptallyに許可されなかったため、何も追加していません。続けるには、もう一度操作して「許可」を選んでください。',
  preview: '各行の処理',
  all: 'すべて',
  select: (name) => `${name}を選択`,
  selected: (_count, text) => `${text}件選択中`,
  selection: '選択したものを編集',
  addTags: 'タグを追加',
  removeTags: 'タグを削除',
  apply: '適用',
  unchanged: '変更なし',
  emptied: 'ハイフン（-）を入れると項目が空になります。空欄の項目は変わりません。',
};
