// The colours of a canvas, out of the style sheet: a canvas knows no custom properties.
// Promise: the very colours of the page, whatever scheme it is drawn in.
// Not here: which colours these are (shared/ui/colours.css).

export interface Colours {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly pale: string;
  readonly up: string;
  readonly degraded: string;
  readonly down: string;
  readonly maintenance: string;
  readonly unknown: string;
}

/** Reads them as they are now at `host`. */
export function coloursAt(host: HTMLElement): Colours {
  const probe = document.createElement('span');
  host.append(probe);
  const read = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: read('var(--text)'),
    muted: read('var(--muted)'),
    line: read('var(--line)'),
    accent: read('var(--accent)'),
    pale: read('color-mix(in srgb, var(--accent) 38%, var(--bg))'),
    up: read('var(--bar)'),
    degraded: read('var(--degraded)'),
    down: read('var(--down)'),
    maintenance: read('var(--maintenance)'),
    unknown: read('var(--unknown)'),
  };
  probe.remove();
  return colours;
}

/** Calls back when the scheme changes. */
export function onColours(listener: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', listener, { signal });
  }
}
