// What a user of the elements writes in TypeScript, and what the compiler must refuse.
// Promise: it compiles as it stands, with no framework installed.
// Not here: JSX (preact.tsx, react.tsx), servers (server.ts), running it.

import { UptallyBadge } from 'uptally/badge';
import { type State, UptallyStatus } from 'uptally/widget/element';
import 'uptally/widget';
import 'uptally/widget/languages/de';

export class Own extends UptallyStatus {}
customElements.define('own-status', Own);

export function made(): UptallyStatus {
  const element = document.createElement('uptally-status');
  element.src = '/status.json';
  element.days = 30;
  element.setAttribute('refresh', '60');
  void element.refresh().then(() => element.rows);
  element.theme = null;
  return element;
}

export function read(element: UptallyStatus): readonly [string | null, State | null] {
  const { days, state } = element;
  // @ts-expect-error: it reads as the attribute does
  days?.toFixed();
  // @ts-expect-error: read only
  element.state = 'up';
  // @ts-expect-error: a method
  element.refresh = 60;
  // @ts-expect-error: no attribute
  element.days = { most: 30 };
  // @ts-expect-error: no property of it
  element.colour = 'red';
  return [days, state];
}

export function listen(tell: (text: string) => void): void {
  document.querySelector('uptally-status')?.addEventListener('uptally-change', ({ detail }) => {
    const before: State | null = detail.before;
    tell(`${before} ${detail.state} ${detail.sentence}`);
    // @ts-expect-error: there is no such state
    if (detail.state === 'fine') tell('');
  });
  document.addEventListener('uptally-error', ({ detail }) => {
    if (detail.problem === 'unreachable') tell(`${detail.host} ${detail.detail}`);
  });
}

export function badge(): HTMLElement {
  const element = document.createElement('uptally-badge');
  // @ts-expect-error: its attributes are no properties
  element.src = '/status.json';
  return element instanceof UptallyBadge ? element : document.body;
}
