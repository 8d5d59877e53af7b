// A scene: all that a view is drawn from.
// Promise: plain values and two wishes; the same scene gives the same picture, in a page and on a server.
// Not here: where it comes from (element.tsx, render.tsx), the views.

import type { VNode } from 'preact';
import type { EndpointSummary, Status } from '../shared/feed/status.ts';
import type { Wording } from '../shared/ui/text.ts';
import type { Link } from './address.ts';
import type { Wanted } from './choice.ts';
import type { Face } from './face.ts';
import type { Shown } from './shown.ts';

/** A feed as the views show it. */
export type Summary = Status<EndpointSummary>;

/** A bar that is told about. */
export interface Chosen {
  readonly chart: string;
  readonly bar: number;
}

export interface Scene extends Wanted {
  readonly feeds: readonly Shown<Summary>[];
  readonly face: Face;
  /** Of instants and words; days are told in the zone of their feed. */
  readonly wording: Omit<Wording, 'zone'>;
  /** Where the sentence leads. */
  readonly link: Link;
  /** What a reader who hears the page is told: the sentence at the last change of state; '' = none yet. */
  readonly news: string;
  /** So many endpoints are drawn; room is kept for the others. */
  readonly most: number;
  readonly hasTables: boolean;
  /** What was drawn of an endpoint last, by its days, with all else that it showed. */
  readonly drawn: WeakMap<EndpointSummary['days'], readonly [shown: string, element: VNode]>;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen | null) => void;
  readonly showTables: (shown: boolean) => void;
}
