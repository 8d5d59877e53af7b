// A server that draws the state of a feed into its page: node server.js FEED [PORT]
// Promise: under its strict policy all of it works; without a feed the page still comes, and the element says what is wrong.
// Not here: making the feed.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { renderStatus } from 'uptally/widget/render';

const [, , feed = '', port = '8080'] = process.argv;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const FILES = new Map([
  ['/uptally-status.js', 'text/javascript'],
  ['/uptally-status.css', 'text/css'],
]);

const server = createServer(async ({ url = '/' }, response) => {
  const [type, body] = await answerTo(url).catch(() => ['text/plain', null]);
  response.writeHead(body === null ? 404 : 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
  });
  response.end(body ?? 'not found');
});
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));

async function answerTo(url) {
  const type = FILES.get(url);
  if (type !== undefined) return [type, readFileSync(fileURLToPath(import.meta.resolve(`uptally${url}`)))];
  if (url === '/status.json') return ['application/json', await readFeed()];
  if (url === '/') return ['text/html', page(await status())];
  return ['text/plain', null];
}

async function readFeed() {
  const response = await fetch(feed);
  return response.ok ? response.text() : null;
}

async function status() {
  try {
    const options = { src: '/status.json', stylesheet: '/uptally-status.css', now: Date.now() };
    return renderStatus(await readFeed(), options);
  } catch {
    return '<uptally-status src="/status.json"></uptally-status>';
  }
}

function page(content) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Status</title>
  <script type="module" src="/uptally-status.js"></script>
  ${content}
  <p>The foot of the page.</p>
</html>`;
}
