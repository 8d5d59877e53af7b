// What is said at the start: the addresses, what is watched, where everything lies.
// Promise: a newcomer needs no other document to see the page and load the extension.
// Not here: what is said later (state-lines.ts).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_DIR } from './places.ts';
import type { Watched } from './watched.ts';

export interface Announced {
  readonly version: string;
  readonly url: string;
  readonly watched: Watched;
  readonly endpointCount: number;
  readonly historyFile: string;
}

export function announcement({ version, url, watched, endpointCount, historyFile }: Announced): string {
  return [
    `Uptally ${version}`,
    '',
    `  Status page  ${url}`,
    `  Feed         ${url}status.json`,
    `  Gallery      ${url}gallery: the widget in every form, with the code to copy`,
    `  Watching     ${watchedText(watched, endpointCount)}`,
    `  History      ${historyFile}`,
    ...extensionLines(existsSync(join(EXTENSION_DIR, 'manifest.json'))),
    '',
    '  Ctrl-C ends it; the history stays.',
    '',
  ].join('\n');
}

function watchedText(watched: Watched, count: number): string {
  const endpoints = count === 1 ? '1 endpoint' : `${count} endpoints`;
  switch (watched.from) {
    case 'addresses':
      return `${endpoints} of the command line`;
    case 'file':
      return `${endpoints} of ${watched.file}`;
    case 'demonstration':
      return (
        'a demonstration: a small service on this machine that fails on purpose\n' +
        '               Your own: npm start -- https://example.org, or write an uptally.yaml here'
      );
  }
}

function extensionLines(isBuilt: boolean): readonly string[] {
  if (!isBuilt) return [`  Extension    not built yet: npm run build puts it into ${EXTENSION_DIR}`];
  return [
    `  Extension    ${EXTENSION_DIR} (for Chrome; for Firefox the folder beside it that ends in -firefox)`,
    '    Chrome     chrome://extensions → Developer mode → Load unpacked → that folder',
    '    Firefox    about:debugging#/runtime/this-firefox → Load Temporary Add-on → its manifest.json',
    '    or         npm run browser, npm run browser -- firefox: a browser with it loaded',
  ];
}
