// A small site with the built widget in it: pages under a strict policy, feeds that the test sets.
// Promise: a free port, under each name that leads there; every request for a feed is on record.
// Not here: the product's server (prober/serve.ts), a site whose pictures are the same anywhere (visual-site.ts).

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** What a feed answers from now on. */
export interface FeedAnswer {
  status: number;
  body: string;
  /** Beside its type; `Date` is that of the server unless it is given. */
  headers: Readonly<Record<string, string>>;
  /** Never answers, and leaves the request open. */
  isHeld: boolean;
}

/** A request for a feed. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Whether who asked went away before there was an answer. */
  isEnded: boolean;
}

export interface PageOptions {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Files of the site, each loaded as a module; default: the widget. */
  readonly scripts?: readonly string[];
  /** What else is in its head. */
  readonly head?: string;
  /** Content Security Policy; '' = none. */
  readonly policy?: string;
}

export interface WidgetSite {
  readonly port: number;
  readonly origin: string;
  /** The site under another name, to be given to openBrowser as one of its `hosts`. */
  at(host: string): string;
  /** `/status.json` */
  readonly feed: FeedAnswer;
  /** The feed of a path, made where there is none yet. */
  feedAt(path: string): FeedAnswer;
  readonly asked: Asked[];
  /** The path of a page with this markup in its body. */
  page(markup: string, options?: PageOptions): string;
  close(): Promise<void>;
}

type Files = Readonly<Record<string, string>>;

export const DEFAULT_SCRIPT = 'uptally-status.js';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** @param connect where pages may ask for feeds */
export function strictPolicy(connect: string): string {
  return `default-src 'none'; script-src 'self'; connect-src ${connect}; require-trusted-types-for 'script'; trusted-types 'none'`;
}

/** @param files by name; a text alone is the widget */
export async function startWidgetSite(files: Files | string): Promise<WidgetSite> {
  const named = typeof files === 'string' ? { [DEFAULT_SCRIPT]: files } : files;
  const state = { files: named, feeds: new Map<string, FeedAnswer>(), asked: [], pages: [] };
  const server = createServer((request, response) => handle(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  const { port } = address;
  const at = (host: string) => `http://${host}:${port}`;
  return {
    ...{ port, at, origin: at('127.0.0.1'), asked: state.asked },
    feed: feedAt(state, '/status.json'),
    feedAt: (path) => feedAt(state, path),
    page: (markup, options = {}) => addPage(state, markup, options),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface State {
  readonly files: Files;
  readonly feeds: Map<string, FeedAnswer>;
  readonly asked: Asked[];
  readonly pages: SitePage[];
}

interface SitePage {
  readonly html: string;
  readonly policy: string;
}

function feedAt({ feeds }: State, path: string): FeedAnswer {
  const feed = feeds.get(path) ?? { status: 200, body: '', headers: {}, isHeld: false };
  feeds.set(path, feed);
  return feed;
}

function addPage(state: State, markup: string, options: PageOptions): string {
  const { policy = strictPolicy("'self'") } = options;
  return `/page/${state.pages.push({ html: pageHtml(markup, options), policy }) - 1}`;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Of a page. */
  readonly policy?: string;
}

function handle(state: State, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
  const feed = state.feeds.get(pathname);
  if (feed !== undefined) {
    answerFeed(state, feed, pathname, request, response);
    return;
  }
  const { status, type, body, policy = '' } = replyTo(state, pathname, searchParams);
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    ...(policy && { 'content-security-policy': policy }),
  });
  response.end(body);
}

function replyTo({ files, pages }: State, pathname: string, parameters: URLSearchParams): Reply {
  if (pathname === '/listen.js') return { status: 200, type: 'text/javascript', body: LISTEN };
  const body = files[pathname.slice(1)];
  if (body !== undefined) return { status: 200, type: TYPES[extname(pathname)] ?? 'text/plain', body };
  const page = pathname === '/' ? plainPage(parameters) : pages[Number(pathname.replace('/page/', ''))];
  return page === undefined
    ? { status: 404, type: 'text/plain', body: 'not found' }
    : { status: 200, type: 'text/html', body: page.html, policy: page.policy };
}

function answerFeed(
  { asked }: State,
  { status, body, headers, isHeld }: FeedAnswer,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method = '', headers: sent } = request;
  const record = { method, host: sent.host ?? '', path, headers: sent, isEnded: false };
  asked.push(record);
  response.on('close', () => {
    record.isEnded = !response.writableFinished;
  });
  if (isHeld) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body);
}

/** Firefox asks for the page's icon by itself, and the policy forbids it: that is not the widget's doing. */
const LISTEN = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  event.blockedURI.endsWith('/favicon.ico') ||
    violations.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => violations.push('error ' + event.message));`;

/** The page at `/`: one widget, whose address is the parameter `src`. */
function plainPage(parameters: URLSearchParams): SitePage {
  const src = (parameters.get('src') ?? '').replaceAll('"', '&quot;');
  const head = '<script src="/listen.js"></script>';
  const html = pageHtml(`<uptally-status src="${src}"></uptally-status>`, { head });
  return { html, policy: strictPolicy("'self'") };
}

function pageHtml(markup: string, options: PageOptions): string {
  const { lang = 'en', dir = 'ltr', scripts = [DEFAULT_SCRIPT], head = '' } = options;
  const modules = scripts.map((name) => `<script type="module" src="/${name}"></script>`).join('');
  return `<!doctype html><html lang="${lang}" dir="${dir}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Status</title>
${head}${modules}<body>${markup}</body></html>`;
}
