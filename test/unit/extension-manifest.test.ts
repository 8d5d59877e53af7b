// The manifest against the list of what the extension may ask for.

import { expect, test } from 'vitest';
import { manifest } from '../../extension/manifest.ts';

const written = manifest('1.2.3');

test('the permissions at installation are exactly the five that the design names', () => {
  expect(written.permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'alarms',
    'notifications',
    'activeTab',
  ]);
});

test('no host is required at installation, each may be asked for later', () => {
  expect(written).not.toHaveProperty('host_permissions');
  expect(written).not.toHaveProperty('content_scripts');
  expect(written).not.toHaveProperty('optional_permissions');
  expect(written.optional_host_permissions).toEqual(['*://*/*']);
});

test('one background serves both browsers', () => {
  expect(written.background).toEqual({
    service_worker: 'background.js',
    scripts: ['background.js'],
    type: 'module',
  });
  expect(written.minimum_chrome_version).toBe('144');
  expect(written.browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  });
});

test('scripts and styles come from the package alone, and http is not turned into https', () => {
  const policy = written.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|data:|blob:/);
});

test('the version is the one of the package', () => {
  expect(written.version).toBe('1.2.3');
});
