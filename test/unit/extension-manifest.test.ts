// The manifests against the list of what the extension may ask for.

import { expect, test } from 'vitest';
import { manifest } from '../../extension/manifest.ts';
import { TARGETS } from '../../extension/targets.ts';
import { ENGLISH } from '../../extension/words/catalogue.ts';
import { CATALOGUES } from '../../extension/words/every.ts';

const BOTH = ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'activeTab', 'contextMenus'];
const chromium = manifest('1.2.3', 'chromium');
const firefox = manifest('1.2.3', 'firefox');

test('the permissions at installation are exactly those that the design names', () => {
  expect(chromium.permissions).toEqual([...BOTH, 'sidePanel']);
  expect(firefox.permissions).toEqual(BOTH);
});

test.each(TARGETS)('%s: no host is required at installation, each may be asked for later', (target) => {
  const written = manifest('1.2.3', target);
  expect(written).not.toHaveProperty('host_permissions');
  expect(written).not.toHaveProperty('content_scripts');
  expect(written).not.toHaveProperty('optional_permissions');
  expect(written).not.toHaveProperty('externally_connectable');
  expect(written).not.toHaveProperty('web_accessible_resources');
  expect(written.optional_host_permissions).toEqual(['*://*/*']);
});

test('each browser is told of its own background and panel alone', () => {
  expect(chromium).toMatchObject({
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: 'sidepanel.html' },
    minimum_chrome_version: '144',
  });
  expect(chromium).not.toHaveProperty('sidebar_action');
  expect(chromium).not.toHaveProperty('browser_specific_settings');
  expect(firefox).toMatchObject({
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
    browser_specific_settings: {
      gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  });
  expect(firefox).not.toHaveProperty('side_panel');
});

test.each(TARGETS)(
  '%s: scripts and styles come from the package alone, and http is not turned into https',
  (target) => {
    const policy = manifest('1.2.3', target).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|data:|blob:/);
  },
);

test.each(TARGETS)('%s: keys that no browser has taken, and no two alike', (target) => {
  const keys = Object.values(manifest('1.2.3', target).commands).flatMap((command) =>
    'suggested_key' in command ? [command.suggested_key.default] : [],
  );
  expect(keys).toEqual(['Alt+Shift+U', 'Alt+Shift+K']);
});

test('the stores take the description, and the version is the one of the package', () => {
  expect(chromium.description).toBe('__MSG_description__');
  for (const { manifest } of [ENGLISH, ...Object.values(CATALOGUES)]) {
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  }
  expect([chromium.version, firefox.version]).toEqual(['1.2.3', '1.2.3']);
});
