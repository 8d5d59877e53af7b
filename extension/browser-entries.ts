// The browser's ways in: context menu, address bar, keys, side panel, pages; with api.ts the only files that name `browser.*`.
// Promise: thin; each function asks one thing of the browser and decides nothing.
// Not here: what to do with the answers (background/entries.ts).

import type { Menus, Omnibox, Tabs } from 'webextension-polyfill';
import { api } from './browser-api.ts';
import { REFUSED } from './own-sayings.ts';
import type { Target } from './targets.ts';

/** Which kind of browser this is. */
export function target(): Target {
  return api.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}

export interface MenuItem {
  readonly id: string;
  readonly title: string;
  /** Where it is offered: on a page, on a link, at our own button. */
  readonly on: 'page' | 'link' | 'action';
  /** Pages, or links, that it is for: `*://example.org/*`; absent = all of the web. */
  readonly patterns?: readonly string[];
}

const WEB = ['http://*/*', 'https://*/*'];

/** Puts these in the place of whatever was there; the browser keeps them from one start to the next. */
export async function setMenu(items: readonly MenuItem[]): Promise<void> {
  await api.contextMenus.removeAll();
  for (const { id, title, on, patterns } of items) {
    const where = on === 'page' && { documentUrlPatterns: [...(patterns ?? WEB)] };
    const targets = on === 'link' && { targetUrlPatterns: [...(patterns ?? WEB)] };
    api.contextMenus.create({ id, title, contexts: [on], ...where, ...targets });
  }
}

export interface MenuClick {
  readonly id: string;
  /** The link's, or else the page's address; null where there is none. */
  readonly url: string | null;
  readonly isPrivate: boolean;
  readonly windowId: number | null;
}

/** The listener runs in the very turn of the click. */
export function onMenuClick(listener: (click: MenuClick) => void): void {
  api.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab?: Tabs.Tab) =>
    listener({
      id: String(info.menuItemId),
      url: info.linkUrl ?? info.pageUrl ?? null,
      isPrivate: tab?.incognito ?? false,
      windowId: tab?.windowId ?? null,
    }),
  );
}

export interface AddressBar {
  /** What Enter does with what is typed, and what else fits. */
  readonly typed: (text: string) => Promise<Suggestions>;
  readonly entered: (text: string, where: 'here' | 'new' | 'behind') => unknown;
}

export interface Suggestions {
  readonly first: string;
  readonly others: readonly { readonly content: string; readonly description: string }[];
}

const PLACES = {
  currentTab: 'here',
  newForegroundTab: 'new',
  newBackgroundTab: 'behind',
} as const satisfies Record<Omnibox.OnInputEnteredDisposition, string>;

export function onAddressBar({ typed, entered }: AddressBar): void {
  const { omnibox } = api;
  let last = 0;
  const suggest = async (text: string, show: (others: Omnibox.SuggestResult[]) => void) => {
    last += 1;
    const mine = last;
    const { first, others } = await typed(text);
    // An answer to fewer letters than stand there by now.
    if (mine !== last) return;
    omnibox.setDefaultSuggestion({ description: first });
    show(others.map(({ content, description }) => ({ content, description })));
  };
  omnibox.onInputStarted.addListener(() => void suggest('', () => undefined));
  omnibox.onInputChanged.addListener((text, show) => void suggest(text, show));
  omnibox.onInputEntered.addListener((text, disposition) => void entered(text, PLACES[disposition]));
}

export interface ShownNotice {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Path in the extension. */
  readonly icon: string;
  readonly isUrgent: boolean;
  /** What stands on its buttons, two at the most. Firefox refuses a notice that has any: there it has none. */
  readonly buttons: readonly string[];
}

/** Shows it; one of the same name is replaced. */
export async function showNotice({ id, icon, isUrgent, buttons, ...text }: ShownNotice): Promise<void> {
  const iconUrl = api.runtime.getURL(icon);
  const pressed = target() === 'chromium' && { buttons: buttons.map((title) => ({ title })) };
  await api.notifications.create(id, {
    type: 'basic',
    ...text,
    iconUrl,
    priority: isUrgent ? 2 : 0,
    ...pressed,
  });
}

export async function clearNotice(id: string): Promise<void> {
  await api.notifications.clear(id);
}

/** @param listener is told the name of the notice, and which of its buttons, from 0 */
export function onNoticeButton(listener: (id: string, button: number) => void): void {
  api.notifications.onButtonClicked?.addListener(listener);
}

/** Changes the one of this name in its place and without a sound; where the browser can't (Firefox), it stays as it is. */
export async function renewNotice({
  id,
  title,
  message,
}: Pick<ShownNotice, 'id' | 'title' | 'message'>): Promise<void> {
  await api.notifications.update?.(id, { title, message });
}

/** @param listener is told the name of the one that was clicked, which goes */
export function onNoticeClick(listener: (id: string) => void): void {
  api.notifications.onClicked.addListener((id: string) => {
    void api.notifications.clear(id);
    listener(id);
  });
}

/** @param listener is told the window that the key was pressed in, where the browser tells */
export function onKey(listener: (name: string, windowId: number | null) => void): void {
  api.commands.onCommand.addListener((name: string, tab?: Tabs.Tab) => listener(name, tab?.windowId ?? null));
}

/** Opens a page of our own: `dashboard.html#/`. */
export async function openPage(path: string, where: 'here' | 'new' | 'behind' = 'new'): Promise<void> {
  const url = api.runtime.getURL(path);
  if (where === 'here') await api.tabs.update({ url });
  else await api.tabs.create({ url, active: where === 'new' });
}

const POPUP = 'popup.html';

/**
 * Opens the popup over the page that one is on. Rejects where the browser will not.
 * @param hash where in it, beginning with `#`
 */
export async function openPopup(hash = ''): Promise<void> {
  if (hash === '') return api.action.openPopup();
  await api.action.setPopup({ popup: POPUP + hash });
  try {
    await api.action.openPopup();
  } finally {
    await api.action.setPopup({ popup: POPUP });
  }
}

/**
 * Opens the panel at the side. Must be called in the turn of a click. Rejects where the browser will not.
 * @param windowId where to; null = the window that this page is in
 */
export async function openPanel(windowId: number | null): Promise<void> {
  if (target() === 'firefox') return api.sidebarAction.open();
  const sidePanel: unknown = Reflect.get(api, 'sidePanel');
  const open: unknown = isObject(sidePanel) ? Reflect.get(sidePanel, 'open') : undefined;
  if (typeof open !== 'function') throw new Error(`${REFUSED.noSidePanel}.`);
  const place = windowId ?? (await api.windows.getCurrent()).id;
  await Reflect.apply(open, sidePanel, [{ windowId: place }]);
}

/** Calls back when the person looks at another page than before, as far as the browser tells. */
export function onPageChanged(listener: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = api.tabs;
  onActivated.addListener(listener);
  onUpdated.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      onActivated.removeListener(listener);
      onUpdated.removeListener(listener);
    },
    { once: true },
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
