// A witness: somebody who saw how the page one is on is doing.
// Promise: all witnesses have this one shape, a file each in this folder, listed in registry.ts.
// Not here: the sentence made of what they say (../here-sentence.ts).

import type { Endpoint } from '../../../shared/config/endpoint.ts';
import type { Instant } from '../../../shared/core/instant.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import type { State } from '../../../shared/core/standing.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import type { OverviewFrame } from '../frame.ts';

export interface Subject {
  readonly endpoint: Endpoint;
  readonly status: EndpointStatus;
  /** Its checks since the present state began, oldest first; empty until they are read. */
  readonly run: readonly Sample[];
}

export interface Testimony {
  readonly state: State;
  /** Who says so: "Here". */
  readonly who: string;
  readonly says: string;
  /** Small, below what it says; '' = nothing. */
  readonly more: string;
  /** When it was seen; null = is being looked at. */
  readonly at: Instant | null;
}

export interface Witness {
  readonly name: string;
  /** null where it knows nothing of it. */
  readonly hear: (subject: Subject, frame: OverviewFrame) => Testimony | null;
}
