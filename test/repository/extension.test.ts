// What no page and no background of ours may do: turn text into markup, stay awake, listen to strangers.

import { expect, test } from 'vitest';
import { manifest } from '../../extension/manifest.ts';
import { type Source, sources } from './sources.ts';

/** A name that was measured or typed must never become an element. */
const MARKUP =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|document\.write|createContextualFragment|srcdoc)\b/;
/** What keeps a background alive, or has it woken by more than its alarm. */
const AWAKE =
  /\b(?:setInterval|EventSource|WebSocket|onConnect|onMessageExternal|onConnectExternal|runtime\.connect|webNavigation|webRequest|idle\.)/;

const all = sources();
const drawn = all.filter(({ file }) => /^(?:extension|shared|widget)\//.test(file));
const behind = reachedFrom('extension/background/background.ts');

test('there is something to look at', () => {
  expect(drawn.length).toBeGreaterThan(100);
  expect(behind.length).toBeGreaterThan(50);
});

test('no text becomes markup in extension/, shared/ and widget/', () => {
  expect(linesOf(drawn, MARKUP)).toEqual([]);
});

test('nothing that the background reaches keeps it awake', () => {
  expect(linesOf(behind, AWAKE)).toEqual([]);
});

test('the pages one looks at are followed by the panel alone, as long as it is open', () => {
  const followers = all.filter(({ code }) => /\bonPageChanged\b/.test(code)).map(({ file }) => file);
  expect(followers.sort()).toEqual(['extension/browser-entries.ts', 'extension/panel/sidepanel.tsx']);
});

test('the background’s listeners are there before anything is waited for', () => {
  const entry = behind.find(({ file }) => file === 'extension/background/background.ts');
  expect(entry?.code.split('\n').filter((line) => /^\S.*\bawait\b/.test(line) && !/=>/.test(line))).toEqual(
    [],
  );
});

test.each(['chromium', 'firefox'] as const)(
  'in %s no web page and no other extension may send messages',
  (kind) => {
    const keys = Object.keys(manifest('1.0.0', kind));
    expect(keys).not.toContain('externally_connectable');
    expect(keys).not.toContain('content_scripts');
    expect(keys).not.toContain('web_accessible_resources');
  },
);

function linesOf(files: readonly Source[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ file, code }) =>
    code.split('\n').flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
}

function reachedFrom(entry: string): readonly Source[] {
  const reached = new Set(all.filter(({ file }) => file === entry));
  for (const source of reached) {
    for (const next of all) if (source.loads.includes(next.file)) reached.add(next);
  }
  return [...reached];
}
