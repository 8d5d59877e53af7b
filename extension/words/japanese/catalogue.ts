// The catalogue in Japanese.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupJapanese } from './backup.ts';
import { bulkJapanese } from './bulk.ts';
import { channelJapanese } from './channel.ts';
import { dashboardJapanese } from './dashboard.ts';
import { editingJapanese } from './editing.ts';
import { errorsJapanese } from './errors.ts';
import { evidenceJapanese } from './evidence.ts';
import { manifestJapanese } from './manifest.ts';
import { refusalJapanese } from './refusal.ts';
import { saidJapanese } from './said.ts';
import { settingsJapanese } from './settings.ts';
import { spoken } from './spoken.ts';
import { storageJapanese } from './storage.ts';
import { ticketJapanese } from './ticket.ts';
import { timelineJapanese } from './timeline.ts';
import { trialJapanese } from './trial.ts';
import { undoingJapanese } from './undoing.ts';
import { worthJapanese } from './worth.ts';

const words: ExtensionWords = {
  ...spoken.words,
  setting: settingsJapanese,
  channel: channelJapanese,
  backup: backupJapanese,
  storage: storageJapanese,
  undoing: undoingJapanese,
  bulk: bulkJapanese,
  trial: trialJapanese,
  editing: editingJapanese,
  refusal: refusalJapanese,
  worth: worthJapanese,
  errors: errorsJapanese,
  evidence: evidenceJapanese,
  dashboard: dashboardJapanese,
  timeline: timelineJapanese,
  ticket: ticketJapanese,
  said: saidJapanese,
};

export const catalogue: Catalogue = { figures: spoken.figures, words, manifest: manifestJapanese };
