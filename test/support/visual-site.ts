// A site whose pages can be drawn the same anywhere: fonts of its own, and whatever markup a test asks for.
// Promise: its own origin on a free port; no policy; it serves scripts, feeds and the fonts, and nothing else.
// Not here: the site under a strict policy (widget-site.ts), how a page is held still (visual-page.ts).

import { createServer, type ServerResponse } from 'node:http';
import { fontFile, fontRules, PICTURE_FONT } from './visual-fonts.ts';

export interface VisualSite {
  readonly origin: string;
  /** What `/status.json` answers from now on. */
  readonly feed: { status: number; body: string };
  /** The path of every request, in order. */
  readonly asked: readonly string[];
  /** The address of a page with this markup in its body. */
  address(markup: string, page?: VisualMarkup): string;
  close(): Promise<void>;
}

type Scripts = Readonly<Record<string, string>>;
type Feeds = Readonly<Record<string, string | null>>;

export interface VisualMarkup {
  /** Default `en`. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Rules of the page itself, beside the font. */
  readonly css?: string;
}

/**
 * @param scripts file names and sources, each of which a page loads as a module
 * @param feeds texts of `/NAME.json` by name; null: there is never an answer
 */
export async function startVisualSite(scripts: Scripts = {}, feeds: Feeds = {}): Promise<VisualSite> {
  const feed = { status: 200, body: '' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    asked.push(url.pathname);
    const [, name = ''] = /^\/([\w-]+)\.json$/.exec(url.pathname) ?? [];
    const body = feeds[name];
    if (body === null) return;
    send(
      response,
      body === undefined ? answerTo(url, scripts, feed) : { status: 200, type: JSON_TYPE, body },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    feed,
    asked,
    address: (markup, page = {}) => `${origin}/?${new URLSearchParams({ markup, ...page })}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const JSON_TYPE = 'application/json';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

function answerTo(url: URL, scripts: Scripts, feed: Readonly<VisualSite['feed']>): Answer {
  const { pathname } = url;
  const found = (type: string, body: string | Buffer): Answer => ({ status: 200, type, body });
  if (pathname === '/') return found('text/html', page(url.searchParams, scripts));
  if (pathname === '/fonts.css') return found('text/css', fontRules());
  if (pathname === '/status.json') return { ...feed, type: JSON_TYPE };
  const font = fontFile(pathname);
  if (font !== null) return found('font/woff2', font);
  const script = scripts[pathname.slice(1)];
  return script === undefined
    ? { status: 404, type: 'text/plain', body: 'not found' }
    : found('text/javascript', script);
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  // The page's own clock decides what is old: it may stand still, years from now.
  response.sendDate = false;
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    // Alone in its process, a page has clocks of a few µs instead of a tenth of a ms, or of a whole one.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  response.end(body);
}

/** The page's rule for the element outweighs the element's own rule for its host, so its letters are ours. */
function page(wanted: URLSearchParams, scripts: Scripts): string {
  const names = Object.keys(scripts);
  const modules = names.map((name) => `<script type="module" src="/${name}"></script>`).join('');
  return `<!doctype html><html lang="${wanted.get('lang') ?? 'en'}" dir="${wanted.get('dir') ?? 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pictures</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/fonts.css">
<style>:root { color-scheme: light dark }
html, uptally-status, uptally-badge { font-family: ${PICTURE_FONT} }
body { margin: 16px } ${wanted.get('css') ?? ''}</style>
${modules}<body>${wanted.get('markup') ?? ''}</body></html>`;
}
