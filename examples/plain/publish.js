// Puts the page and the widget's file into public/.
// Promise: the hash in the page is that of the file beside it.
// Not here: the page (page.html), the feed.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = readFileSync(fileURLToPath(import.meta.resolve('uptally/uptally-status.js')));
const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
const page = readFileSync(new URL('page.html', import.meta.url), 'utf8');

const target = new URL('public/', import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(new URL('uptally-status.js', target), script);
writeFileSync(new URL('index.html', target), page.replace('INTEGRITY', integrity));
