// The catalogue in Arabic.
// Promise: every phrase, section by section, as the files beside this one have it.
// Not here: what a phrase is for (the section files one folder up).

import type { Catalogue } from '../catalogue.ts';
import type { ExtensionWords } from '../words.ts';
import { backupArabic } from './backup.ts';
import { bulkArabic } from './bulk.ts';
import { channelArabic } from './channel.ts';
import { dashboardArabic } from './dashboard.ts';
import { editingArabic } from './editing.ts';
import { errorsArabic } from './errors.ts';
import { evidenceArabic } from './evidence.ts';
import { manifestArabic } from './manifest.ts';
import { refusalArabic } from './refusal.ts';
import { saidArabic } from './said.ts';
import { settingsArabic } from './settings.ts';
import { spoken } from './spoken.ts';
import { storageArabic } from './storage.ts';
import { ticketArabic } from './ticket.ts';
import { timelineArabic } from './timeline.ts';
import { trialArabic } from './trial.ts';
import { undoingArabic } from './undoing.ts';
import { worthArabic } from './worth.ts';

const words: ExtensionWords = {
  ...spoken.words,
  setting: settingsArabic,
  channel: channelArabic,
  backup: backupArabic,
  storage: storageArabic,
  undoing: undoingArabic,
  bulk: bulkArabic,
  trial: trialArabic,
  editing: editingArabic,
  refusal: refusalArabic,
  worth: worthArabic,
  errors: errorsArabic,
  evidence: evidenceArabic,
  dashboard: dashboardArabic,
  timeline: timelineArabic,
  ticket: ticketArabic,
  said: saidArabic,
};

export const catalogue: Catalogue = { figures: spoken.figures, words, manifest: manifestArabic };
