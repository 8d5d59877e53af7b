// The widget in six languages.
// Promise: one script a language, loaded by the pages that want it; names stay as their owner typed them.
// Not here: the words (shared/ui/languages).

import { feedOf, type GalleryPage, WIDGET } from '../page.ts';

const OTHERS = ['de', 'es', 'fr', 'ja', 'ar'];

export const languages: GalleryPage = {
  name: 'languages',
  title: 'Languages',
  lead: 'The widget speaks the language of the page around it, if the page has loaded it; else English.',
  head: [
    WIDGET,
    ...OTHERS.map((language) => `<script type="module" src="/uptally-${language}.js"></script>`),
  ],
  examples: [
    language('en', 'English', 'incident', 'In the widget itself.'),
    language('de', 'German', 'german', 'Numbers and times are written as in that language, too.'),
    language('es', 'Spanish', 'spanish', 'The `lang` of any element around it decides.'),
    language('fr', 'French', 'french', 'With its own spaces before signs.'),
    language('ja', 'Japanese', 'japanese', 'With the letters of the page.'),
    {
      id: 'locale',
      title: 'Named',
      text: '`locale` says it where the page does not, with a region if you like.',
      isSmall: true,
      code: [
        {
          kind: 'html',
          text: `<uptally-status src="${feedOf('german')}"\n  variant="compact" locale="de-CH"></uptally-status>`,
        },
      ],
    },
    {
      id: 'ar',
      title: 'Arabic',
      text: 'From right to left; time in the bars goes on from left to right, as in every chart here.',
      code: [
        {
          kind: 'html',
          text: `<div lang="ar">
  <uptally-status src="${feedOf('arabic')}"></uptally-status>
</div>`,
        },
      ],
    },
  ],
};

function language(lang: string, title: string, feed: string, text: string) {
  const markup = `<div lang="${lang}">
  <uptally-status src="${feedOf(feed)}"
    variant="compact"></uptally-status>
</div>`;
  return { id: lang, title, text, isSmall: true, code: [{ kind: 'html', text: markup } as const] };
}
