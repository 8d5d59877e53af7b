// One endpoint: its state, its uptime with the evidence, its days and last hours.
// Promise: state by shape, colour and word; no figure without its evidence.
// Not here: the bars (shared/ui/bars.tsx), the order (card.tsx).

import type { VNode } from 'preact';
import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import { joinRows, type UptimeTally } from '../shared/core/tally.ts';
import { windowRows } from '../shared/core/window.ts';
import type { EndpointSummary } from '../shared/feed/status.ts';
import { Bars } from '../shared/ui/bars.tsx';
import { Evidence } from '../shared/ui/evidence.tsx';
import { agoText, type BarText, daysText, dayText, hourText, stateText } from '../shared/ui/sentences.ts';
import { StateMark } from '../shared/ui/state-mark.tsx';
import { fullInstantText, latencyText, uptimeText, type Wording } from '../shared/ui/text.ts';
import type { Variant } from './choice.ts';
import { DayTable } from './day-table.tsx';
import type { Scene } from './scene.ts';

export interface EndpointProps {
  readonly scene: Scene;
  readonly endpoint: EndpointSummary;
  /** Names its charts. */
  readonly chart: string;
  readonly asOf: Instant;
  readonly now: Instant;
  readonly hasAges: boolean;
  /** Its zone is the feed's. */
  readonly wording: Wording;
}

const BAR_HEIGHT = 34;

/** The very element that was drawn last where it would be alike: it is left as it stands in the page. */
export function endpointOf(props: EndpointProps): VNode {
  const { scene, endpoint, chart, now, hasAges, wording } = props;
  const { drawn, variant, hasTables, chosen } = scene;
  const { id, name, group, standing, days } = endpoint;
  const { locale, zone, words } = wording;
  const { state, since } = standing;
  const told = hasAges || state !== 'down' ? stateText(standing, now, wording) : words.state[state];
  const own = chosen?.chart.startsWith(chart) && chosen;
  // One by one: what a feed has beside them may be nested beyond reason.
  const facts = [
    chart,
    id,
    name,
    group,
    state,
    since,
    told,
    medianText(endpoint, `${scene.days}d`, wording),
    variant,
    scene.days,
    hasTables,
    own,
    locale,
    zone,
  ];
  const shown = JSON.stringify(facts);
  const [known, element] = drawn.get(days) ?? [];
  if (element && known === shown) return element;
  const made = drawnAnew(props, told);
  drawn.set(days, [shown, made]);
  return made;
}

/** @param told what it is right now */
function drawnAnew(props: EndpointProps, told: string): VNode {
  const { scene, endpoint, chart, asOf, wording } = props;
  const { id, name, standing } = endpoint;
  const { state, since } = standing;
  const { locale } = wording;
  const days = windowRows(endpoint.days, asOf, scene.days * DAY_MS);
  const tally = joinRows(days);
  const window = `${scene.days}d`;
  const isUp = state === 'up' || state === 'degraded';
  const isFull = scene.variant === 'full';
  return (
    <li key={chart} class="endpoint" data-endpoint={id} data-state={state}>
      <div class="row">
        <StateMark state={state} />
        <h3 class="name" dir="auto">
          {name}
        </h3>
        <span class="standing" title={isUp || since === null ? undefined : fullInstantText(since, wording)}>
          {told}
        </span>
        <span class="uptime">
          <b data-figure={`${id}/${window}/uptime`}>{uptimeText(tally, locale)}</b>
          {isFull && (
            <small>
              <Evidence id={id} window={window} tally={tally} wording={wording} />
              {medianText(endpoint, window, wording)}
            </small>
          )}
        </span>
      </div>
      {isFull && <Charts {...props} days={days} tally={tally} />}
      {isFull && scene.hasTables && <DayTable name={name} days={days} wording={wording} />}
    </li>
  );
}

/** " · 182 ms median", of the standard windows alone: those of others are on no record. */
function medianText({ response }: EndpointSummary, window: string, { locale, words }: Wording): string {
  const standard: Readonly<Record<string, (typeof response)['7d']>> = response;
  const known = standard[window];
  return known == null ? '' : ` · ${words.medianOf(latencyText(known.medianUs, locale))}`;
}

interface ChartsProps extends EndpointProps {
  readonly days: readonly UptimeTally[];
  /** Of these days. */
  readonly tally: UptimeTally;
}

function Charts({ scene, endpoint, chart, asOf, wording, days, tally }: ChartsProps) {
  const { name } = endpoint;
  const { locale } = wording;
  const hours = windowRows(endpoint.hours, asOf, DAY_MS);
  // Today is not over.
  const dayCount = days.length - 1;
  return (
    <div class="charts">
      {barsOf(scene, `${chart}d`, `${endpoint.id}/day`, days, {
        label: daysText(name, dayCount, tally, wording),
        tell: (day) => dayText(day, wording),
        from: agoText(dayCount, 'day', locale),
        to: agoText(0, 'day', locale),
      })}
      {barsOf(scene, `${chart}h`, `${endpoint.id}/hour`, hours, {
        label: wording.words.hoursOf(name),
        tell: (hour) => hourText(hour, wording),
        from: agoText(24, 'hour', locale),
        to: agoText(0, 'second', locale),
      })}
    </div>
  );
}

interface Axis {
  readonly label: string;
  readonly tell: (row: UptimeTally) => BarText;
  readonly from: string;
  readonly to: string;
}

function barsOf(
  { chosen, choose, wording }: Scene,
  chart: string,
  figure: string,
  rows: readonly UptimeTally[],
  axis: Axis,
) {
  const { label, tell, from, to } = axis;
  const { comma } = wording.words;
  return (
    <div>
      <Bars
        {...{ figure, rows, tell, label, comma }}
        height={BAR_HEIGHT}
        chosen={chosen?.chart === chart ? chosen.bar : null}
        choose={(bar) => choose(bar === null ? null : { chart, bar })}
      />
      <div class="axis" aria-hidden="true">
        {from}
        <i />
        {to}
      </div>
    </div>
  );
}

/** The room of an endpoint that is not known yet, as far as its lines do not wrap. */
export function Ghost({ variant }: { readonly variant: Variant }) {
  const isFull = variant === 'full';
  return (
    <div class="endpoint" aria-hidden="true">
      <div class="row">
        <b>&nbsp;</b>
        <span class="standing">&nbsp;</span>
        {isFull && <small>&nbsp;</small>}
      </div>
      {isFull && (
        <div class="charts">
          {[0, 1].map(() => (
            <div>
              <svg height={BAR_HEIGHT} />
              <div class="axis">&nbsp;</div>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
