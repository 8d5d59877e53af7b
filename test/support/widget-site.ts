// A small site with the built widget in it: a page under a strict policy, a feed that the test sets.
// Promise: its own origin on a free port; every request for the feed is on record.
// Not here: the product's server (prober/serve.ts).

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface WidgetSite {
  readonly origin: string;
  /** What `status.json` answers from now on. */
  readonly feed: { status: number; body: string };
  /** The headers of every request for the feed. */
  readonly asked: IncomingMessage['headers'][];
  close(): Promise<void>;
}

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export async function startWidgetSite(script: string): Promise<WidgetSite> {
  const feed = { status: 200, body: '' };
  const asked: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    switch (url.pathname) {
      case '/':
        return answer(response, 200, 'text/html', page(url.searchParams));
      case '/listen.js':
        return answer(response, 200, 'text/javascript', LISTEN);
      case '/uptally-status.js':
        return answer(response, 200, 'text/javascript', script);
      case '/status.json':
        asked.push(request.headers);
        return answer(response, feed.status, 'application/json', feed.body);
      default:
        return answer(response, 404, 'text/plain', 'not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    feed,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Firefox asks for the page's icon by itself, and the policy forbids it: that is not the widget's doing. */
const LISTEN = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  event.blockedURI.endsWith('/favicon.ico') ||
    violations.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => violations.push('error ' + event.message));
document.cookie = 'secret=1';`;

/** Each parameter becomes an attribute of the widget, `dir` one of the page. */
function page(parameters: URLSearchParams): string {
  const attributes = [...parameters].filter(([name]) => /^(src|refresh|locale|theme)$/.test(name));
  const text = attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
  return `<!doctype html><html lang="en" dir="${parameters.get('dir') === 'rtl' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Status</title>
<script src="/listen.js"></script><script type="module" src="/uptally-status.js"></script>
<uptally-status${text}>Scripts show the status here.</uptally-status></html>`;
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
  });
  response.end(body);
}
