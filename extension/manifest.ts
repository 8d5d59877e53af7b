// The manifest: one source for Chromium and Firefox.
// Promise: no host is asked for at installation; every permission here is used, and a test holds the list.
// Not here: what differs between the browsers (targets.ts), how it becomes a file (scripts/build.ts), the pictures (icons/).

import { DEFAULT_LOCALE, messageOf } from './locales.ts';
import { MANIFEST_OF, PANEL_COMMAND, PERMISSIONS_OF, type Target } from './targets.ts';

const SIZES = [16, 32, 48, 128] as const;

/** Permissions at installation, in both browsers. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'activeTab', 'contextMenus'];

/** The manifest of this version of the extension. */
export function manifest(version: string, target: Target) {
  return {
    manifest_version: 3,
    name: 'Uptally',
    version,
    default_locale: DEFAULT_LOCALE,
    description: messageOf('description'),
    ...MANIFEST_OF[target],
    icons: pictures('uptally'),
    action: { default_popup: 'popup.html', default_title: 'Uptally', default_icon: pictures('unknown') },
    omnibox: { keyword: 'up' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' } },
      'check-all': {
        suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
        description: messageOf('checkAll'),
      },
      [PANEL_COMMAND[target]]: { description: messageOf('openPanel') },
    },
    permissions: [...PERMISSIONS, ...PERMISSIONS_OF[target]],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
  };
}

/**
 * Written out, for Firefox's default turns every http address into https, also those that are checked.
 * connect-src: the checks go wherever the owner says.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function pictures(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(SIZES.map((size) => [String(size), `icons/${name}-${size}.png`]));
}
