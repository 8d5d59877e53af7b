// What the stock Chromium is told at its start.
// Promise: no request of its own, no screen, no sandbox where root forbids it.
// Not here: starting it (chromium.ts).

import type { BrowserOptions } from './browser.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No hints of the machine's fonts, no sub-pixels of its screen, no colour profile of its own. */
const PICTURE_FLAGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

export function chromiumFlags({ hosts = [], pictures = false }: BrowserOptions): string[] {
  return [...FLAGS, ...(pictures ? PICTURE_FLAGS : []), ...rootFlags(), ...hostFlags(hosts)];
}

function rootFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function hostFlags(hosts: readonly string[]): string[] {
  if (hosts.length === 0) return [];
  return [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`];
}
