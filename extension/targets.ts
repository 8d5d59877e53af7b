// The two kinds of browser, and everything in which the extension differs between them.
// Promise: all of it stands here; whatever else is built or done is the same for both.
// Not here: what they have in common (manifest.ts), calling them (browser.ts, browser-entries.ts).

export type Target = 'chromium' | 'firefox';

export const TARGETS: readonly Target[] = ['chromium', 'firefox'];

/** Where it is built, in `dist/`. */
export const FOLDER_OF = {
  chromium: 'extension',
  firefox: 'extension-firefox',
} as const satisfies Record<Target, string>;

export const PANEL_PAGE = 'sidepanel.html';

/** Permissions at installation, beside those of both: Firefox's sidebar needs none. */
export const PERMISSIONS_OF: Readonly<Record<Target, readonly string[]>> = {
  chromium: ['sidePanel'],
  firefox: [],
};

/** Chromium writes suggestions of its address bar in XML, Firefox as they are. */
export const SUGGESTS_IN_XML: Readonly<Record<Target, boolean>> = { chromium: true, firefox: false };

/** Chromium's own menu at the button opens the side panel; Firefox has no such line. */
export const NAMES_PANEL_IN_MENU: Readonly<Record<Target, boolean>> = { chromium: false, firefox: true };

/** The name of the key that opens the panel; '' keys are left to the person. */
export const PANEL_COMMAND: Readonly<Record<Target, string>> = {
  chromium: 'open-panel',
  firefox: '_execute_sidebar_action',
};

/** Fields of the manifest that the other browser does not know, or knows in another way. */
export const MANIFEST_OF = {
  chromium: {
    minimum_chrome_version: '144',
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: PANEL_PAGE },
  },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'uptally@uptally.dev',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    background: { scripts: ['background.js'], type: 'module' },
    // Firefox opens a new sidebar by itself unless told not to.
    sidebar_action: { default_panel: PANEL_PAGE, default_title: 'Uptally', open_at_install: false },
  },
} as const satisfies Record<Target, object>;
