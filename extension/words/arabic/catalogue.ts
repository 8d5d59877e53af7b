// The catalogue in Arabic.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import { arabicFigures } from '../../../shared/ui/languages/arabic-figures.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupArabic } from './backup.ts';
import { bulkArabic } from './bulk.ts';
import { dashboardArabic } from './dashboard.ts';
import { editingArabic } from './editing.ts';
import { entryArabic } from './entry.ts';
import { errorsArabic } from './errors.ts';
import { evidenceArabic } from './evidence.ts';
import { manifestArabic } from './manifest.ts';
import { popupArabic } from './popup.ts';
import { refusalArabic } from './refusal.ts';
import { screenArabic } from './screen.ts';
import { settingsArabic } from './settings.ts';
import { storageArabic } from './storage.ts';
import { ticketArabic } from './ticket.ts';
import { timelineArabic } from './timeline.ts';
import { trialArabic } from './trial.ts';
import { undoingArabic } from './undoing.ts';
import { worthArabic } from './worth.ts';

const words: ExtensionWords = {
  ...screenArabic,
  entry: entryArabic,
  setting: settingsArabic,
  backup: backupArabic,
  storage: storageArabic,
  undoing: undoingArabic,
  bulk: bulkArabic,
  trial: trialArabic,
  editing: editingArabic,
  popup: popupArabic,
  refusal: refusalArabic,
  worth: worthArabic,
  errors: errorsArabic,
  evidence: evidenceArabic,
  dashboard: dashboardArabic,
  timeline: timelineArabic,
  ticket: ticketArabic,
};

export const catalogue: Catalogue = { figures: arabicFigures, words, manifest: manifestArabic };
