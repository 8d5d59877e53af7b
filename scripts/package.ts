// npm run package: the folder .build/npm, which is what npm publishes; Node strips no types below node_modules.
// Promise: only files that the command line or an export reaches go in, at their own places, with the packages that they import.
// Not here: the widget and the extension themselves (build.ts makes them first), what is exported (package.json), publishing.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin, stripTypeScriptTypes } from 'node:module';
import { dirname, join, posix } from 'node:path';
import * as v from 'valibot';
import { elementsManifest } from './custom-elements.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, '.build/npm');
const OWN_ENTRIES = 'uptally/';
const ENTRY = 'prober/uptally.ts';
/** What stands in for the elements on a server; exported. */
const ON_SERVER = 'widget/package/on-server.ts';
/** What a bundler must keep though nobody names what it exports; the rest may go. */
const SIDE_EFFECTS = ['./dist/widget/uptally-*.js', './dist/widget/*.css', './prober/**'];
/** What is read at run time or by people, from the top of the package. */
const BESIDE = [
  'prober/page',
  'prober/gallery/files',
  'dist/widget',
  'dist/extension',
  'dist/extension-firefox',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'docs/report.md',
  'docs/figures.md',
  'docs/hosting.md',
  ...globSync('docs/widget.md', { cwd: ROOT }),
  'docs/schema',
  ...globSync('widget/package/*.d.ts', { cwd: ROOT }),
];
/** `from './x.ts';` at the end of a line, `import './x.ts';`, `import('./x.ts')` and `new URL('./x.ts', …)`, as our formatter leaves them. */
const SPECIFIER =
  /(\bfrom (?=[^;]*;$)|^import (?=['"])|\bimport\((?=['"])|\bnew URL\((?=['"]\.))(['"])([\w@.:/-]+)\2/gmu;

/** A file, or one for each condition. */
const targetSchema = v.union([v.string(), v.record(v.string(), v.string())]);
const manifestSchema = v.looseObject({
  name: v.string(),
  version: v.string(),
  description: v.string(),
  license: v.string(),
  type: v.string(),
  dependencies: v.record(v.string(), v.string()),
  engines: v.record(v.string(), v.string()),
  exports: v.record(v.string(), targetSchema),
});

for (const path of BESIDE) {
  if (!existsSync(join(ROOT, path)))
    throw new Error(`${path} is missing: run npm run build, then this again.`);
}
rmSync(OUT, { recursive: true, force: true });
const packages = writeReached();
for (const path of BESIDE) cpSync(join(ROOT, path), join(OUT, path), { recursive: true });
writeJson('custom-elements.json', elementsManifest());
writeJson('package.json', manifest(packages));
tellSize();

/** Follows imports and workers from the entries. @returns the packages that they name */
function writeReached(): ReadonlySet<string> {
  const files = new Set([ENTRY, ON_SERVER]);
  const named = new Set<string>();
  for (const file of files) {
    const code = stripTypeScriptTypes(readFileSync(join(ROOT, file), 'utf8'));
    for (const [, , , to = ''] of code.matchAll(SPECIFIER)) {
      if (to.startsWith('.')) {
        if (to.endsWith('.ts')) files.add(posix.join(posix.dirname(file), to));
        // A text that shows how this package is imported is no import.
      } else if (!isBuiltin(to) && !to.startsWith(OWN_ENTRIES)) named.add(to);
    }
    const path = join(OUT, inJavaScript(file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      code.replace(SPECIFIER, (all: string) => all.replace(/\.ts(['"])$/u, '.js$1')),
    );
  }
  return named;
}

function inJavaScript(file: string): string {
  return file.replace(/(?<!\.d)\.ts$/u, '.js');
}

function writeJson(file: string, value: object): void {
  writeFileSync(join(OUT, file), `${JSON.stringify(value, null, 2)}\n`);
}

function exported(target: v.InferOutput<typeof targetSchema>): object | string {
  if (typeof target === 'string') return inJavaScript(target);
  return Object.fromEntries(
    Object.entries(target).map(([condition, file]) => [condition, inJavaScript(file)]),
  );
}

/** `nodemailer/lib/x` and `@scope/name/x` lead into a package. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** @param imported as it stands in the imports */
function manifest(imported: ReadonlySet<string>): object {
  const named = new Set([...imported].map(packageOf));
  const own = v.parse(manifestSchema, JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const { name, version, description, license, type, engines } = own;
  const missing = [...named].filter((each) => own.dependencies[each] === undefined);
  if (missing.length > 0)
    throw new Error(`Not among the dependencies of package.json: ${missing.join(', ')}`);
  const dependencies = Object.fromEntries(
    Object.entries(own.dependencies).filter(([each]) => named.has(each)),
  );
  const bin = { uptally: inJavaScript(ENTRY) };
  const exports = {
    ...Object.fromEntries(Object.entries(own.exports).map(([path, to]) => [path, exported(to)])),
    './custom-elements.json': './custom-elements.json',
  };
  const told = { customElements: 'custom-elements.json', sideEffects: SIDE_EFFECTS };
  return { name, version, description, license, type, engines, bin, exports, ...told, dependencies };
}

function tellSize(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: OUT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const packed = /"size":\s*(\d+)/u.exec(stdout)?.[1];
  const count = /"entryCount":\s*(\d+)/u.exec(stdout)?.[1];
  console.log(`.build/npm: ${count} files, ${packed} bytes as a tarball`);
}
