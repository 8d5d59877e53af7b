// A story as a status: its checks go into a history in memory, as those of the prober go into its file.
// Promise: every figure of the gallery is counted from checks by the same code as real ones.
// Not here: the checks (checks.ts), the document on the wire (shared/feed/write.ts).

import { type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import { overlays } from '../../../shared/core/overlay.ts';
import { readStatus, settingsOf, type WatchedEndpoint } from '../../../shared/feed/from-history.ts';
import type { Incident, Status } from '../../../shared/feed/status.ts';
import { openHistory } from '../../../shared/store/history.ts';
import { memoryStore } from '../../../shared/store/memory.ts';
import { checksOf } from './checks.ts';
import { type Story, type StoryIncident, timeOf, ZONE } from './story.ts';

/** How often a feed of a story is made anew. */
export const PERIOD_MS = MINUTE_MS;
const APDEX_MS = 500;

export async function statusOf(story: Story, present: Instant): Promise<Status> {
  const now = present - (story.silentMinutes ?? 0) * MINUTE_MS;
  const onProblem = (text: string): void => {
    throw new Error(text);
  };
  const history = await openHistory({ kv: memoryStore(), zone: ZONE, onProblem });
  const watched = watchedOf(story, now);
  for (const [i, endpoint] of watched.entries()) {
    const checks = story.endpoints.slice(i, i + 1).flatMap((each) => checksOf(each, now));
    await history.importSamples(settingsOf(endpoint), checks, now);
  }
  return readStatus({
    ...{ history, title: story.title, zone: ZONE, endpoints: watched, page: null, demonstration: false, now },
    maintenance: (story.plans ?? []).map((plan) => ({ ...timeOf(plan, now), title: plan.title })),
    incidents: (story.incidents ?? []).map((each) => incidentOf(each, now)),
    nextAt: now + PERIOD_MS,
  });
}

function watchedOf({ endpoints, plans = [] }: Story, now: Instant): readonly WatchedEndpoint[] {
  return endpoints.map(({ id, name, group = null }) => {
    const planned = plans.filter((plan) => plan.endpoints.includes(id)).map((plan) => timeOf(plan, now));
    return { id, name, group, intervalMs: MINUTE_MS, apdexMs: APDEX_MS, overlays: overlays(planned) };
  });
}

function incidentOf(told: StoryIncident, now: Instant): Incident {
  const { title, impact, endpoints, url } = told;
  const { from: begin, to } = timeOf(told, now);
  const end = told.minutes === null ? null : to;
  const updates = told.updates.map(({ minutesAfter, text }) => ({
    at: begin + minutesAfter * MINUTE_MS,
    text,
  }));
  return { title, impact, begin, end, endpoints, updates, url };
}
