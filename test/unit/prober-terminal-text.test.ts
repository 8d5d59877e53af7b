import { expect, test } from 'vitest';
import { terminalJson, terminalText } from '../../prober/terminal-text.ts';

test.each([
  ['plain text', 'Kasse "Süd" — 日本語 👩‍👧 ع', 'Kasse "Süd" — 日本語 👩‍👧 ع'],
  ['an escape sequence', 'a\u001b[2Jb', 'a\\u{1b}[2Jb'],
  ['the one-byte form of it', 'a\u009b2Jb', 'a\\u{9b}2Jb'],
  ['a new line, a return, a tab, NUL, DEL', '\n\r\t\0\u007f', '\\u{a}\\u{d}\\u{9}\\u{0}\\u{7f}'],
  ['text turned around', 'a\u202egpj.exe', 'a\\u{202e}gpj.exe'],
  ['isolates and marks of direction', '\u2066\u2069\u200e\u061c', '\\u{2066}\\u{2069}\\u{200e}\\u{61c}'],
  ['separators of lines', '\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['half a character', 'a\ud800b', 'a\\u{d800}b'],
])('%s', (_what, text, safe) => {
  expect(terminalText(text)).toBe(safe);
});

test('a document is harmless as JSON, and the same to who parses it', () => {
  const document = { name: 'a\u001b\u009b2J\u007f\u202e\u2028\ud800"ü', list: [1, null] };
  const text = terminalJson(document);
  expect(text).toContain('"a\\u001b\\u009b2J\\u007f\\u202e\\u2028\\ud800\\"ü"');
  expect(terminalText(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
  expect(JSON.parse(text)).toEqual(document);
});
