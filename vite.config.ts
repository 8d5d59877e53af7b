// How the parts become files: the pages of the extension, its background, the files of the widget; one mode each.
// Promise: names without hashes; background, popup's entry and widget are one file each, without further chunks.
// Not here: the order of the builds, their sizes and limits (scripts/build.ts).

import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { CATALOGUE, OWN_NAMES, smaller } from './scripts/lean.ts';

const ROOT = import.meta.dirname;
const EXTENSION = join(ROOT, 'extension');
/** What JSX of the widget becomes: elements of its own in a page, those of Preact on a server. */
const own = (file: string) => [{ find: /^widget\/jsx-runtime$/, replacement: join(ROOT, 'widget', file) }];
const WIDGET_NOTICE = '/*! Uptally: MIT licence */';
const SERVER_NOTICE = '/*! Uptally and, in it, Preact: MIT licence */';
/** The first ones that know all that it uses; light-dark() among it, so that it need not be written out. */
const WIDGET_BROWSERS = ['chrome126', 'firefox126', 'safari18'];

export default defineConfig(({ mode }) => {
  const shared: UserConfig = {
    root: EXTENSION,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  };
  return { ...shared, ...partOf(mode) };
});

function partOf(mode: string): UserConfig {
  if (mode === 'extension-pages') return pages();
  if (mode === 'extension-background') return background();
  if (mode === 'extension-popup') return popupEntry();
  if (isWidgetFile(mode)) return widgetFile(mode);
  throw new Error(`Expected a part of the extension or a file of the widget, got ${mode}`);
}

/** What is built of the widget, each one file without a further import: its name, and where it begins. */
export const WIDGET_FILES = {
  'uptally-status': 'define.ts',
  element: 'element.tsx',
  'uptally-badge': 'badge.ts',
  'uptally-de': 'language-de.ts',
  'uptally-es': 'language-es.ts',
  'uptally-fr': 'language-fr.ts',
  'uptally-ja': 'language-ja.ts',
  'uptally-ar': 'language-ar.ts',
  render: 'render.tsx',
} as const;
type WidgetFile = keyof typeof WIDGET_FILES;

function isWidgetFile(mode: string): mode is WidgetFile {
  return Object.hasOwn(WIDGET_FILES, mode);
}

/** Every extension/FOLDER/NAME.html becomes dist/extension/NAME.html. */
function pages(): UserConfig {
  return {
    plugins: [flatPages(), icons(), manifestFile()],
    build: {
      outDir: join(ROOT, 'dist/extension'),
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: [
          ...globSync('*/*.html', { cwd: EXTENSION }).map((page) => join(EXTENSION, page)),
          join(EXTENSION, POPUP_REST),
        ],
        preserveEntrySignatures: 'allow-extension',
        output: plainNames('[name].js'),
      },
    },
  };
}

function background(): UserConfig {
  return {
    build: {
      outDir: join(ROOT, 'dist/extension'),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(EXTENSION, 'background/background.ts'),
        output: { ...plainNames('background.js'), codeSplitting: false },
      },
    },
  };
}

/** What the popup's entry loads once it has painted. */
const POPUP_REST = 'popup/opening.tsx';

/** One file in the place of the pages' own: each further one would be fetched before anything is painted. */
function popupEntry(): UserConfig {
  const rest = basename(POPUP_REST, '.tsx');
  return {
    plugins: [
      {
        name: 'rest-of-the-popup',
        enforce: 'pre',
        resolveId: (name) => (name === `./${rest}.tsx` ? { id: `./${rest}.js`, external: true } : null),
      },
    ],
    build: {
      outDir: join(ROOT, 'dist/extension'),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(EXTENSION, 'popup/popup.tsx'),
        output: { ...plainNames('popup.js'), codeSplitting: false },
      },
    },
  };
}

/** A server renders with Preact, and both with the same short names of phrases. */
function widgetFile(name: WidgetFile): UserConfig {
  const isForServers = name === 'render';
  return {
    root: join(ROOT, 'widget'),
    define: { CATALOGUE: JSON.stringify(CATALOGUE) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'widget', development: false } },
    resolve: { alias: own(isForServers ? 'jsx-runtime.ts' : 'draw.ts') },
    plugins: [smaller(isForServers ? [] : OWN_NAMES)],
    build: {
      target: WIDGET_BROWSERS,
      outDir: join(ROOT, 'dist/widget'),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'widget', WIDGET_FILES[name]),
        preserveEntrySignatures: 'strict',
        output: {
          ...plainNames(`${name}.js`),
          codeSplitting: false,
          postBanner: isForServers ? SERVER_NOTICE : WIDGET_NOTICE,
        },
      },
    },
  };
}

function plainNames(entryFileNames: string) {
  return {
    format: 'es',
    entryFileNames,
    chunkFileNames: '[name].js',
    assetFileNames: '[name][extname]',
  } as const;
}

/** Pages lie at the top of the extension, wherever their sources lie; `base` is `/`, so their links hold. */
function flatPages(): Plugin {
  return {
    name: 'flat-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.fileName.endsWith('.html')) file.fileName = basename(file.fileName);
      }
    },
  };
}

function icons(): Plugin {
  return {
    name: 'icons',
    generateBundle() {
      for (const name of readdirSync(join(EXTENSION, 'icons'))) {
        const source = readFileSync(join(EXTENSION, 'icons', name));
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source });
      }
    },
  };
}

function manifestFile(): Plugin {
  return {
    name: 'manifest',
    async generateBundle() {
      const [{ manifest }, { localeFiles }] = await Promise.all([
        import('./extension/manifest.ts'),
        import('./extension/locales.ts'),
      ]);
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
      const source = `${JSON.stringify(manifest(version, 'chromium'), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
      for (const [fileName, text] of Object.entries(localeFiles())) {
        this.emitFile({ type: 'asset', fileName, source: text });
      }
    },
  };
}
