// The catalogue in Spanish.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import { spanishFigures } from '../../../shared/ui/languages/spanish-figures.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupSpanish } from './backup.ts';
import { bulkSpanish } from './bulk.ts';
import { dashboardSpanish } from './dashboard.ts';
import { editingSpanish } from './editing.ts';
import { entrySpanish } from './entry.ts';
import { errorsSpanish } from './errors.ts';
import { evidenceSpanish } from './evidence.ts';
import { manifestSpanish } from './manifest.ts';
import { popupSpanish } from './popup.ts';
import { refusalSpanish } from './refusal.ts';
import { screenSpanish } from './screen.ts';
import { settingsSpanish } from './settings.ts';
import { storageSpanish } from './storage.ts';
import { ticketSpanish } from './ticket.ts';
import { timelineSpanish } from './timeline.ts';
import { trialSpanish } from './trial.ts';
import { undoingSpanish } from './undoing.ts';
import { worthSpanish } from './worth.ts';

const words: ExtensionWords = {
  ...screenSpanish,
  entry: entrySpanish,
  setting: settingsSpanish,
  backup: backupSpanish,
  storage: storageSpanish,
  undoing: undoingSpanish,
  bulk: bulkSpanish,
  trial: trialSpanish,
  editing: editingSpanish,
  popup: popupSpanish,
  refusal: refusalSpanish,
  worth: worthSpanish,
  errors: errorsSpanish,
  evidence: evidenceSpanish,
  dashboard: dashboardSpanish,
  timeline: timelineSpanish,
  ticket: ticketSpanish,
};

export const catalogue: Catalogue = { figures: spanishFigures, words, manifest: manifestSpanish };
