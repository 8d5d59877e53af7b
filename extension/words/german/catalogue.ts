// The catalogue in German.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupGerman } from './backup.ts';
import { bulkGerman } from './bulk.ts';
import { channelGerman } from './channel.ts';
import { dashboardGerman } from './dashboard.ts';
import { editingGerman } from './editing.ts';
import { errorsGerman } from './errors.ts';
import { evidenceGerman } from './evidence.ts';
import { manifestGerman } from './manifest.ts';
import { refusalGerman } from './refusal.ts';
import { saidGerman } from './said.ts';
import { settingsGerman } from './settings.ts';
import { spoken } from './spoken.ts';
import { storageGerman } from './storage.ts';
import { ticketGerman } from './ticket.ts';
import { timelineGerman } from './timeline.ts';
import { trialGerman } from './trial.ts';
import { undoingGerman } from './undoing.ts';
import { worthGerman } from './worth.ts';

const words: ExtensionWords = {
  ...spoken.words,
  setting: settingsGerman,
  channel: channelGerman,
  backup: backupGerman,
  storage: storageGerman,
  undoing: undoingGerman,
  trial: trialGerman,
  editing: editingGerman,
  bulk: bulkGerman,
  refusal: refusalGerman,
  worth: worthGerman,
  errors: errorsGerman,
  evidence: evidenceGerman,
  dashboard: dashboardGerman,
  timeline: timelineGerman,
  ticket: ticketGerman,
  said: saidGerman,
};

export const catalogue: Catalogue = { figures: spoken.figures, words, manifest: manifestGerman };
