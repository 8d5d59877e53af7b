// The feed and everything beside it, as files that any web host can serve.
// Promise: each file is replaced as a whole; nothing is removed, but what is of nobody any more is told.
// Not here: what is in the files (registry.ts).

import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Complaint, messageOf } from '../complaint.ts';
import type { Feed } from '../feed.ts';
import { replaceFile } from '../replace-file.ts';
import { besideDocuments } from './registry.ts';

/** @param note is told of what lies there and is no endpoint's. @throws Complaint */
export function writeFolder(folder: string, { text, glance }: Feed, note: (line: string) => void): void {
  const documents = besideDocuments(glance.endpoints.map(({ id }) => id));
  const files = new Map(documents.map((each) => [join(folder, each.path), each.text]));
  const folders = new Set([...files.keys()].map((file) => dirname(file)));
  makeFolders([folder, ...folders]);
  for (const [file, make] of files) replaceFile(file, make(glance));
  replaceFile(join(folder, 'status.json'), `${text}\n`);
  for (const each of folders) if (each !== folder) tellLeft(each, files, folder, note);
}

function makeFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new Complaint(`The folder ${folder} can't be made: ${messageOf(error)}`, 1);
    }
  }
}

/** A badge of an endpoint that is gone would say for ever what it said last. */
function tellLeft(
  within: string,
  files: ReadonlyMap<string, unknown>,
  folder: string,
  note: (line: string) => void,
): void {
  const left = readdirSync(within)
    .map((name) => join(within, name))
    .filter((file) => /\.(?:svg|json)$/u.test(file) && !files.has(file));
  for (const file of left) {
    note(
      `${relative(folder, file)} is of no endpoint any more: remove it, or it says for ever what it says now.`,
    );
  }
}
