// The catalogue in French.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupFrench } from './backup.ts';
import { bulkFrench } from './bulk.ts';
import { channelFrench } from './channel.ts';
import { dashboardFrench } from './dashboard.ts';
import { editingFrench } from './editing.ts';
import { errorsFrench } from './errors.ts';
import { evidenceFrench } from './evidence.ts';
import { manifestFrench } from './manifest.ts';
import { refusalFrench } from './refusal.ts';
import { saidFrench } from './said.ts';
import { settingsFrench } from './settings.ts';
import { spoken } from './spoken.ts';
import { storageFrench } from './storage.ts';
import { ticketFrench } from './ticket.ts';
import { timelineFrench } from './timeline.ts';
import { trialFrench } from './trial.ts';
import { undoingFrench } from './undoing.ts';
import { worthFrench } from './worth.ts';

const words: ExtensionWords = {
  ...spoken.words,
  setting: settingsFrench,
  channel: channelFrench,
  backup: backupFrench,
  storage: storageFrench,
  undoing: undoingFrench,
  bulk: bulkFrench,
  trial: trialFrench,
  editing: editingFrench,
  refusal: refusalFrench,
  worth: worthFrench,
  errors: errorsFrench,
  evidence: evidenceFrench,
  dashboard: dashboardFrench,
  timeline: timelineFrench,
  ticket: ticketFrench,
  said: saidFrench,
};

export const catalogue: Catalogue = { figures: spoken.figures, words, manifest: manifestFrench };
