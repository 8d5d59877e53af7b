// The manifest: one document for Chromium and Firefox.
// Promise: no host is asked for at installation; every permission here is used, and a test holds the list.
// Not here: how it becomes a file (vite.config.ts), the pictures (icons/, scripts/icons.ts).

const SIZES = [16, 32, 48, 128] as const;

/** The manifest of this version of the extension. */
export function manifest(version: string) {
  return {
    manifest_version: 3,
    name: 'Uptally',
    version,
    description: 'Is it up, and how much has it really been up? Checks that run in your own browser.',
    minimum_chrome_version: '144',
    browser_specific_settings: {
      gecko: {
        id: 'uptally@uptally.dev',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    icons: pictures('uptally'),
    action: { default_popup: 'popup.html', default_title: 'Uptally', default_icon: pictures('unknown') },
    // Chromium starts the worker, Firefox the event page; each passes over the other's.
    background: { service_worker: 'background.js', scripts: ['background.js'], type: 'module' },
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'activeTab'],
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
