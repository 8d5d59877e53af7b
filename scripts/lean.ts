// What keeps the widget small beyond a common build: a second minifier that shortens the names which are its own.
// Promise: a name is shortened only where nothing outside can know it: no platform, no document, no page.
// Not here: the builds themselves (vite.config.ts), the limit (build.ts).

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { english } from '../shared/ui/words.ts';

const ROOT = join(import.meta.dirname, '..');

/** The phrases of a catalogue: short by their place in it, so that a language's file and the widget agree. */
const PHRASE_NAMES = Object.keys(english).filter((name) => /[A-Z]/u.test(name));
/** The others keep theirs. */
const CATALOGUE_NAMES = Object.entries(english).flatMap(([name, part]) => [name, ...Object.keys(part)]);
/** As Terser keeps them. */
const PHRASES = new Map(PHRASE_NAMES.map((name, i) => [`$${name}`, `$${i.toString(36)}`]));

/** Names the catalogue by what it holds: a language's file made for another one is not taken. */
export const CATALOGUE = createHash('sha256').update(shapeOf(english)).digest('base64url').slice(0, 8);

function shapeOf(part: object): string {
  return Object.entries(part)
    .map(([name, value]) => (typeof value === 'object' ? `${name}{${shapeOf(value)}}` : name))
    .join();
}

/** Terser after the minifier of Vite: two per cent less, and phrases and `names` (regular expressions) become short. */
export function smaller(names: readonly string[]): Plugin {
  const all = [...names, ...PHRASE_NAMES];
  return {
    name: 'smaller',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, pure_getters: true, unsafe: true, unsafe_arrows: true },
          mangle: { properties: { regex: new RegExp(`^(?:${all.join('|')})$`) } },
          nameCache: { props: { props: Object.fromEntries(PHRASES) } },
          format: { comments: /^!/ },
        });
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}

/** What JSX writes into markup, and what the browser calls on a custom element. */
const MARKUP: readonly string[] = [
  ...['class', 'key', 'children', 'part', 'connectedCallback', 'disconnectedCallback'],
  ...['attributeChangedCallback', 'observedAttributes'],
];
/** Names of fields in types alone. */
const PICKED = /\b(?:Pick|Omit|Exclude)<[^>]*>/gu;

/** Fields of theirs are fields of a document. */
const WIRE: readonly string[] = ['wire.ts', 'present-shape.ts', 'read-present.ts'];

/** The names in our own sources, less whatever the platform, markup or one of our texts may mean by them. */
export const OWN_NAMES: readonly string[] = ownNames();

function ownNames(): readonly string[] {
  const files = globSync('{widget,shared/{core,feed,ui}}/*.{ts,tsx}', { cwd: ROOT });
  const texts = files.map((file) => withoutComments(readFileSync(join(ROOT, file), 'utf8')));
  const quoted = texts.flatMap((text) =>
    [...text.replace(PICKED, '').matchAll(/'(\w+)'/gu)].map(([, name = '']) => name),
  );
  const wire = files.flatMap((file, i) => (WIRE.includes(basename(file)) ? namesIn(texts[i] ?? '') : []));
  const foreign = new Set([...platformNames(), ...MARKUP, ...CATALOGUE_NAMES, ...quoted, ...wire]);
  const names = new Set(texts.flatMap(namesIn));
  // What begins with a capital may be a key of the keyboard; `on…` listens to an event.
  return [...names].filter((name) => /^(?!on[A-Z])[a-z]\w\w/u.test(name) && !foreign.has(name));
}

function platformNames(): readonly string[] {
  const files = globSync('node_modules/@typescript/*/lib/lib.*.d.ts', { cwd: ROOT });
  if (files.length === 0) throw new Error('The types of the platform are missing: run npm ci.');
  return files.flatMap((file) => namesIn(withoutComments(readFileSync(join(ROOT, file), 'utf8'))));
}

function namesIn(text: string): readonly string[] {
  return text.match(/\b[a-z]\w*\b/giu) ?? [];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}
