// The settings on a page of their own: the popup's sheet, with room.
// Promise: saved or left, one is back at the list.
// Not here: the settings themselves (settings/settings.tsx).

import { Settings } from '../../settings/settings.tsx';
import { HOME } from '../route.ts';
import type { View } from '../view.ts';

export const settingsView: View = {
  name: 'settings',
  title: (words) => words.settings,
  draw: (frame) => <Settings frame={frame} close={() => frame.go(HOME)} />,
};
