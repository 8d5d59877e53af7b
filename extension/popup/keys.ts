// Keys: what a single key does in the popup.
// Promise: none of them acts while a field has the focus, with a modifier, or when they are switched off.
// Not here: arrows inside the list (moving.ts), doing it (app.tsx).

export type KeyAction = 'next' | 'previous' | 'check' | 'search' | 'help';

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether a field has the focus that takes letters. */
  readonly isTyping: boolean;
}

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  j: 'next',
  k: 'previous',
  c: 'check',
  '/': 'search',
  '?': 'help',
};

/** @param letters whether single keys are commands (WCAG 2.1.4: `/` and `?` among them) */
export function keyAction(pressed: Pressed, letters: boolean): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey, isTyping } = pressed;
  if (!letters || isTyping || ctrlKey || metaKey || altKey) return null;
  return ACTIONS[key.toLowerCase()] ?? null;
}

/** Whether what has the focus takes letters. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select');
}
