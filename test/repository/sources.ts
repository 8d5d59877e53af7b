// The project's own source files and what each imports, read as text.
// Promise: every .ts, .tsx file of the product; comments are gone from the code that is returned.
// Not here: any rule (imports.test.ts, core.test.ts).

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Source {
  /** From the top of the repository, with slashes. */
  readonly file: string;
  /** The text without its comments. */
  readonly code: string;
  /** Files of the project, or the bare names of packages. */
  readonly imports: readonly string[];
  /** Those of them that are there when it runs: not types alone. */
  readonly loads: readonly string[];
}

const PRODUCT = '{shared,extension,widget,prober}/**/*.{ts,tsx}';

export function sources(): readonly Source[] {
  const files = globSync(PRODUCT, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => !file.endsWith('.d.ts')).map((file) => read(file));
}

function read(file: string): Source {
  const code = withoutComments(readFileSync(join(ROOT, file), 'utf8'));
  const importedIn = (text: string) =>
    [...text.matchAll(/\b(?:from |import |import\()'([^'\n]+)'/g)].map((match) =>
      resolve(file, match[1] ?? ''),
    );
  return { file, code, imports: importedIn(code), loads: importedIn(code.replace(TYPES_ALONE, '')) };
}

const TYPES_ALONE = /\b(?:import|export) type\b[^;]*;/g;

/** `'./x.ts'` as a path from the top; a package as its bare name. */
function resolve(file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  return posix.join(dirname(file), name.replace(/\?.*$/, ''));
}

/** Good enough for this project: a string that holds `//` must hold a colon before it, as addresses do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
