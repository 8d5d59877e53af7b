// The route: which view of the dashboard, of what, with which settings; it lies in the address after `#`.
// Promise: a link or a reload shows the same; what is not understood leads to the overview.
// Not here: what a view makes of its settings (dashboard/views).

export interface Route {
  /** The name of a view: `endpoint`. */
  readonly view: string;
  /** What it is about, for example an endpoint's id; null = everything. */
  readonly id: string | null;
  /** The view's own settings by name. */
  readonly query: Readonly<Record<string, string>>;
}

export const HOME: Route = { view: '', id: null, query: {} };

/** @param hash `#/endpoint/shop?window=7d`, the `#` included; '' = the overview */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [view = '', id] = path.split('/');
  const decoded = id === undefined ? null : decodedPart(id);
  return { view, id: decoded, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a route, beginning with `#`. */
export function hashOf({ view, id, query }: Route): string {
  const path = id === null ? view : `${view}/${encodeURIComponent(id)}`;
  const settings = new URLSearchParams({ ...query }).toString();
  return `#/${path}${settings === '' ? '' : `?${settings}`}`;
}

function decodedPart(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
