// The pages of the gallery, in the order in which a newcomer reads them.
// Promise: one line a page; each is one file of the same shape.
// Not here: what a page is (page.ts), how one looks (template.ts).

import type { GalleryPage } from './page.ts';
import { badgeElement } from './pages/badge-element.ts';
import { compactCard } from './pages/compact-card.ts';
import { designs } from './pages/designs.ts';
import { events } from './pages/events.ts';
import { fromAServer } from './pages/from-a-server.ts';
import { fullPage } from './pages/full-page.ts';
import { inAFooter } from './pages/in-a-footer.ts';
import { languages } from './pages/languages.ts';
import { overview } from './pages/overview.ts';
import { selection } from './pages/selection.ts';
import { severalFeeds } from './pages/several-feeds.ts';
import { slots } from './pages/slots.ts';
import { states } from './pages/states.ts';
import { withoutScript } from './pages/without-script.ts';

export const PAGES: readonly GalleryPage[] = [
  overview,
  inAFooter,
  compactCard,
  fullPage,
  designs,
  slots,
  selection,
  severalFeeds,
  languages,
  states,
  events,
  badgeElement,
  fromAServer,
  withoutScript,
];
