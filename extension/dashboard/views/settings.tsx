// The settings on a page of their own: the popup's sheet, with room.
// Promise: saved or left, one is back at the list.
// Not here: the settings themselves (settings/settings.tsx).

import { HOME } from '../../route.ts';
import { Settings } from '../../settings/settings.tsx';
import type { View } from '../view.ts';
import { ViewHead } from '../view-head.tsx';

export const settingsView: View = {
  name: 'settings',
  title: (words) => words.settings,
  draw: (frame) => (
    <>
      <ViewHead title={frame.words.settings} />
      <Settings frame={frame} close={() => frame.go(HOME)} isHeaded />
    </>
  ),
};
