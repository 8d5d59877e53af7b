// `uptally/widget/element`: the class alone, for a page that gives it a name of its own or extends it.
// Promise: every attribute but `refresh` is a property, which reads as the attribute does and takes null to remove it.
// Not here: the name `uptally-status` (widget.d.ts).

import type { ChangeDetail, ErrorDetail, State } from './names.js';

export type { ChangeDetail, ErrorDetail, Problem, State, StatusAttributes, Theme, Variant } from './names.js';

type Written = string | number | null | undefined;

/**
 * @fires uptally-change where the overall state changes, and once it is first known
 * @fires uptally-error each time that a feed can't be read
 */
export declare class UptallyStatus extends HTMLElement {
  static readonly observedAttributes: readonly string[];
  get src(): string | null;
  set src(value: Written);
  get variant(): string | null;
  set variant(value: Written);
  get group(): string | null;
  set group(value: Written);
  get endpoints(): string | null;
  set endpoints(value: Written);
  get days(): string | null;
  set days(value: Written);
  get rows(): string | null;
  set rows(value: Written);
  get locale(): string | null;
  set locale(value: Written);
  get theme(): string | null;
  set theme(value: Written);
  get href(): string | null;
  set href(value: Written);
  /** The overall state; null before anything is known. */
  get state(): State | null;
  /** Loads the feeds now; resolves once they are drawn. The attribute of this name is set with `setAttribute`. */
  refresh(): Promise<void>;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(name: string, before: string | null, after: string | null): void;
}

declare global {
  /** Both events bubble, so that a document or window hears them too. */
  interface GlobalEventHandlersEventMap {
    'uptally-change': CustomEvent<ChangeDetail>;
    'uptally-error': CustomEvent<ErrorDetail>;
  }
}
