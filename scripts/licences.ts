// The licences of the packages inside the extension, as one text: each wants to go with its code.
// Promise: a package without a licence file fails the build.
// Not here: which packages there are, and why (docs/dependencies.md).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is bundled into the pages and the background. */
const PACKAGES = ['preact', 'valibot', 'idb', 'json-p3', 're2js', 'uplot'];

/** @param root the folder of the repository */
export function licencesText(root: string): string {
  const own = `Uptally\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}\n`;
  const others = PACKAGES.map((name) => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
    if (file === undefined) throw new Error(`Expected a licence file in ${folder}`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return [own, ...others].join(`\n${'-'.repeat(72)}\n\n`);
}
