// `uptally/badge`: gives `<uptally-badge>` its name in the page.
// Promise: on a server, where there are no elements, importing it does nothing.
// Not here: the large element (element.d.ts).

export type { BadgeAttributes } from './names.js';

/** Attributes alone: `src`, `href`, `locale`. */
export declare class UptallyBadge extends HTMLElement {
  static readonly observedAttributes: readonly string[];
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'uptally-badge': UptallyBadge;
  }
}
