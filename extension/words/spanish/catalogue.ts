// The catalogue in Spanish.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupSpanish } from './backup.ts';
import { bulkSpanish } from './bulk.ts';
import { channelSpanish } from './channel.ts';
import { dashboardSpanish } from './dashboard.ts';
import { editingSpanish } from './editing.ts';
import { errorsSpanish } from './errors.ts';
import { evidenceSpanish } from './evidence.ts';
import { manifestSpanish } from './manifest.ts';
import { refusalSpanish } from './refusal.ts';
import { saidSpanish } from './said.ts';
import { settingsSpanish } from './settings.ts';
import { spoken } from './spoken.ts';
import { storageSpanish } from './storage.ts';
import { ticketSpanish } from './ticket.ts';
import { timelineSpanish } from './timeline.ts';
import { trialSpanish } from './trial.ts';
import { undoingSpanish } from './undoing.ts';
import { worthSpanish } from './worth.ts';

const words: ExtensionWords = {
  ...spoken.words,
  setting: settingsSpanish,
  channel: channelSpanish,
  backup: backupSpanish,
  storage: storageSpanish,
  undoing: undoingSpanish,
  bulk: bulkSpanish,
  trial: trialSpanish,
  editing: editingSpanish,
  refusal: refusalSpanish,
  worth: worthSpanish,
  errors: errorsSpanish,
  evidence: evidenceSpanish,
  dashboard: dashboardSpanish,
  timeline: timelineSpanish,
  ticket: ticketSpanish,
  said: saidSpanish,
};

export const catalogue: Catalogue = { figures: spoken.figures, words, manifest: manifestSpanish };
