// The package as npm publishes it, packed and unpacked below a folder's node_modules.
// Promise: made of dist/ as it is now; nothing is linked, so that a file left out of the tarball is missing here too.
// Not here: what goes in (scripts/package.ts), the packages that it needs (`linkPackages`).

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Packed {
  /** Of a stranger, who has installed the package. */
  readonly folder: string;
  /** The package in it. */
  readonly root: string;
  readonly tarball: Uint8Array<ArrayBuffer>;
  /** Installs packages beside it, as they are in this repository. */
  link(...names: readonly string[]): void;
  remove(): void;
}

export function packed(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'uptally-package-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync(process.execPath, [join(ROOT, 'scripts/package.ts')], { cwd: ROOT, stdio: 'pipe' });
  const said = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    ...{ cwd: join(ROOT, '.build/npm'), encoding: 'utf8', shell: process.platform === 'win32' },
  });
  const tarball = join(folder, said.trim());
  execFileSync('tar', ['-xzf', tarball, '-C', modules]);
  const root = join(modules, 'uptally');
  renameSync(join(modules, 'package'), root);
  return {
    folder,
    root,
    tarball: new Uint8Array(readFileSync(tarball)),
    link: (...names) => {
      for (const name of names) {
        mkdirSync(dirname(join(modules, name)), { recursive: true });
        symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
