// What keeps the widget small beyond a common build: a lean Preact, and a second minifier.
// Promise: only names that nothing outside the file can know are shortened or left out.
// Not here: the builds themselves (vite.config.ts), the limit (build.ts).

import { minify } from 'terser';
import type { Plugin } from 'vite';
import { english } from '../shared/ui/words.ts';

/** What Preact can do with a component, and the widget's parts never ask for. */
export const LIFE_CYCLE: readonly string[] = [
  'getDerivedStateFromProps',
  'componentWillReceiveProps',
  'shouldComponentUpdate',
  'componentWillUpdate',
  'componentDidUpdate',
  'componentWillMount',
  'componentDidMount',
  'componentWillUnmount',
  'getChildContext',
  'getSnapshotBeforeUpdate',
  'componentDidCatch',
  'getDerivedStateFromError',
  'contextType',
];

/** Markup whose handling is left out as well. */
export const NO_MARKUP: readonly string[] = [
  'dangerouslySetInnerHTML',
  '<input',
  '<textarea',
  '<progress',
  '<math',
];

/** Phrases of the catalogue, and what the parts hand to each other: in no document, and in nothing of the platform. */
const OWN_NAMES = [
  ...Object.keys(english).filter((name) => /[A-Z]/.test(name)),
  ...['wording', 'viewerZone', 'standing', 'sentence', 'problem'],
];

/**
 * Preact from its sources, without what no part of the widget has: life-cycle methods and the hooks
 * of its add-ons read as undefined, no markup is set as text, there is no form and no
 * formula, nothing waits for a promise; and the minifier drops what hangs on them. A test holds
 * that none is used.
 */
export function leanPreact(): Plugin {
  return {
    name: 'lean-preact',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/preact/src/') || id.endsWith('/options.js')) return null;
      return code
        .replace(new RegExp(`\\b\\w+\\.(${LIFE_CYCLE.join('|')})\\b`, 'g'), 'undefined')
        .replace(/\boptions\.(?!_catchError\b)\w+/g, 'undefined')
        .replace(/\bi == '(dangerouslySetInnerHTML|value|checked)'/g, 'false')
        .replaceAll("nodeType == 'progress'", 'false')
        .replaceAll('MATHML_TOKEN_ELEMENTS.test(nodeType)', 'false')
        .replaceAll('e && e.then', 'false');
    },
  };
}

/** Terser after the minifier of Vite: two per cent less, and Preact's private names and those of our words become short. */
export function smaller(): Plugin {
  return {
    name: 'smaller',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3 },
          mangle: { properties: { regex: new RegExp(`^(_.*|${OWN_NAMES.join('|')})$`) } },
          format: { comments: /^!/ },
        });
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}
