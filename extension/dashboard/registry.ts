// The views of the dashboard, in the order of its navigation.
// Promise: a new view is one file in views/ and one line here.
// Not here: what a view is (view.ts).

import type { View } from './view.ts';
import { addView } from './views/add.tsx';
import { alertsView } from './views/alerts.tsx';
import { backupView } from './views/backup.tsx';
import { editView } from './views/edit.tsx';
import { endpointView } from './views/endpoint.tsx';
import { errorsView } from './views/errors.tsx';
import { logView } from './views/log.tsx';
import { manyView } from './views/many.tsx';
import { outagesView } from './views/outages.tsx';
import { overviewView } from './views/overview.tsx';
import { settingsView } from './views/settings.tsx';
import { storageView } from './views/storage.tsx';
import { worthView } from './views/worth.tsx';

export const VIEWS: readonly View[] = [
  overviewView,
  endpointView,
  errorsView,
  outagesView,
  alertsView,
  logView,
  worthView,
  settingsView,
  backupView,
  storageView,
  addView,
  editView,
  manyView,
];
