// The browser: the only file that names `browser.*`.
// Promise: thin; each function asks one thing of the browser and decides nothing.
// Not here: what to do with the answers (background/, popup/), fetch and the clock (platform/).

import type { Alarms, Permissions, Storage, Tabs } from 'webextension-polyfill';
import { api, type MessageListener } from './browser-api.ts';
import type { Notes } from './notes.ts';

/** The browser's storage.local. */
export function browserNotes(): Notes {
  const { local } = api.storage;
  return {
    get: async (key) => (await local.get(key))[key] ?? null,
    all: () => local.get(null),
    set: (key, value) => local.set({ [key]: value }),
    remove: (key) => local.remove(key),
  };
}

/** The browser's memory (storage.session): empty once the browser is closed, and on no disk. */
export function browserMemory(): Pick<Notes, 'get' | 'set' | 'remove'> {
  const { session } = api.storage;
  return {
    get: async (key) => (await session.get(key))[key] ?? null,
    set: (key, value) => session.set({ [key]: value }),
    remove: (key) => session.remove(key),
  };
}

/** Calls back with the keys that changed, whoever changed them. */
export function onNotesChanged(listener: (keys: readonly string[]) => void, signal?: AbortSignal): void {
  const hear = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'local') listener(Object.keys(changes));
  };
  api.storage.onChanged.addListener(hear);
  signal?.addEventListener('abort', () => api.storage.onChanged.removeListener(hear), { once: true });
}

/** Whether we may look at all of these hosts: `*://host/*`. */
export function hasHosts(origins: readonly string[]): Promise<boolean> {
  return api.permissions.contains({ origins: [...origins] });
}

/** Asks the person. Must be called in the very turn of a click. Rejects where the browser will not even ask. */
export function askForHosts(origins: readonly string[]): Promise<boolean> {
  return api.permissions.request({ origins: [...origins] });
}

/** Gives hosts back. */
export function dropHosts(origins: readonly string[]): Promise<boolean> {
  return api.permissions.remove({ origins: [...origins] });
}

/** Every host that was granted. */
export async function grantedOrigins(): Promise<readonly string[]> {
  return (await api.permissions.getAll()).origins ?? [];
}

export function onHostsAdded(listener: (origins: readonly string[]) => unknown): void {
  api.permissions.onAdded.addListener(({ origins }: Permissions.Permissions) => listener(origins ?? []));
}

export function onHostsRemoved(listener: (origins: readonly string[]) => unknown): void {
  api.permissions.onRemoved.addListener(({ origins }: Permissions.Permissions) => listener(origins ?? []));
}

export function onAlarm(listener: (name: string) => void): void {
  api.alarms.onAlarm.addListener(({ name }: Alarms.Alarm) => listener(name));
}

/** Sets a repeating alarm unless it is set already: setting it anew would put off its next ring. */
export async function ensureAlarm(name: string, periodInMinutes: number): Promise<void> {
  if ((await api.alarms.get(name)) === undefined) api.alarms.create(name, { periodInMinutes });
}

/** Installed, updated, or the browser has just started. */
export function onFreshStart(listener: () => void): void {
  api.runtime.onInstalled.addListener(() => listener());
  api.runtime.onStartup.addListener(() => listener());
}

/** Answers messages of our own pages; all others are left without an answer. */
export function onMessage(answer: (message: unknown) => Promise<unknown>): void {
  const hear: MessageListener = (message, sender, respond) => {
    const own = sender.id === api.runtime.id && sender.url?.startsWith(api.runtime.getURL('')) === true;
    if (!own) return undefined;
    answer(message).then(respond, (error: unknown) => {
      console.error(error);
      respond(undefined);
    });
    return true;
  };
  api.runtime.onMessage.addListener(hear);
}

/** Sends to the background, which is started for it if need be. Rejects if it does not answer. */
export function sendMessage(message: object): Promise<unknown> {
  return api.runtime.sendMessage(message);
}

export interface Toolbar {
  /** Up to four characters; '' = none. */
  readonly badge: string;
  readonly badgeColour: string;
  readonly title: string;
  /** Paths in the extension, by size in px. */
  readonly icon: Readonly<Record<string, string>>;
}

export async function showToolbar({ badge, badgeColour, title, icon }: Toolbar): Promise<void> {
  const { action } = api;
  await Promise.all([
    action.setBadgeText({ text: badge }),
    action.setBadgeBackgroundColor({ color: badgeColour }),
    action.setBadgeTextColor?.({ color: '#ffffff' }),
    action.setTitle({ title }),
    action.setIcon({ path: { ...icon } }),
  ]);
}

/** The page that the person looks at. */
export interface CurrentPage {
  /** null where the browser does not tell. */
  readonly url: string | null;
  readonly isPrivate: boolean;
}

/** The page under the popup; where the popup is a page itself, the one that was looked at before. */
export async function currentPage(): Promise<CurrentPage> {
  const [[active], own] = await Promise.all([
    api.tabs.query({ active: true, currentWindow: true }),
    api.tabs.getCurrent(),
  ]);
  const tab = own === undefined ? active : ((await lastVisited()) ?? active);
  return { url: tab?.url ?? null, isPrivate: tab?.incognito ?? false };
}

/** The web page visited last, of those whose address the browser lets us see. */
async function lastVisited(): Promise<Tabs.Tab | undefined> {
  const visible = (await api.tabs.query({})).filter(({ url }) => url?.startsWith('http') === true);
  return visible.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Opens a page of the extension in a new tab; a popup that asks for it goes. */
export async function openPage(page: string): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(page) });
  if (api.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

/** As in the manifest: `1.2.0`. */
export function extensionVersion(): string {
  return api.runtime.getManifest().version;
}

/** BCP 47 tag of the browser's own language. */
export function uiLanguage(): string {
  return api.i18n.getUILanguage();
}
