// The picture of a timeline: curves, the band of states, marks; uPlot draws it on one canvas.
// Promise: showing another stretch of the same level draws and computes nothing else.
// Not here: what is shown (level.ts, marks.ts), what a gesture does (gestures.ts).

import uPlot from 'uplot';
import type { Interval } from '../../../shared/core/intervals.ts';
import { BAND_STATES, type Band } from './band.ts';
import type { Colours } from './colours.ts';
import { ceilingUs, type Level } from './level.ts';
import type { Mark } from './marks.ts';
import type { Tick } from './ticks.ts';

export interface ChartOptions {
  readonly colours: () => Colours;
  readonly ticks: (span: Interval, most: number) => readonly Tick[];
  readonly latency: (us: number) => string;
  /** Is told of the point under the pointer; null = none. */
  readonly onPoint: (index: number | null) => void;
}

export interface Chart {
  /** The part that takes gestures. */
  readonly over: HTMLElement;
  show(level: Level, span: Interval, marks: readonly Mark[]): void;
  resize(widthPx: number, heightPx: number): void;
  redraw(): void;
  /** Shows what is being picked out, in px from the left; null = nothing. */
  pick(range: { readonly from: number; readonly to: number } | null): void;
  destroy(): void;
}

const LABEL_GAP_PX = 6;
/** So wide is the column of latencies at least. */
const AXIS_LEAST_PX = 60;
const FONT = '11px system-ui, sans-serif';
const TICK_PX = 92;
const EDGE_PX = 28;
const BAND_GAP = 5;
const BAND_HEIGHT = 10;
const LEAST_DOWN_PX = 2;

export function createChart(host: HTMLElement, options: ChartOptions): Chart {
  let shown: { level: Level; marks: readonly Mark[] } | null = null;
  let ceiling = 1;
  const { colours } = options;
  const stroke = (name: keyof Colours) => () => colours()[name];
  const chart = new uPlot(
    {
      width: Math.max(host.clientWidth, 1),
      height: Math.max(host.clientHeight, 1),
      ms: 1,
      padding: [16, 0, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { setScale: false, x: false, y: false }, points: { size: 6 } },
      scales: { x: { time: false, range: (_, min, max) => [min, max] }, y: { range: () => [0, ceiling] } },
      series: [
        {},
        { stroke: stroke('pale'), width: 1, points: { show: false } },
        { stroke: stroke('pale'), width: 1, points: { show: false } },
        { stroke: stroke('accent'), width: 1.5, points: { show: isSparse, size: 4, fill: stroke('accent') } },
      ],
      axes: axesOf(options),
      hooks: {
        draw: [
          (u) => {
            if (shown === null) return;
            drawBand(u, shown.level.band, colours());
            drawMarks(u, shown.marks, colours());
          },
        ],
        setCursor: [(u) => options.onPoint(u.cursor.idx ?? null)],
      },
    },
    [[], [], [], []],
    host,
  );
  return {
    over: chart.over,
    show: (level, span, marks) => {
      const isSame = shown?.level === level;
      shown = { level, marks };
      ceiling = ceilingUs(level.columns, span);
      const { at, low, high, median } = level.columns;
      chart.batch(() => {
        if (!isSame) chart.setData([at, [...low], [...high], [...median]], false);
        chart.setScale('x', { min: span.from, max: span.to });
      });
    },
    resize: (width, height) => chart.setSize({ width, height }),
    pick: (range) => {
      const [from, to] =
        range === null ? [0, 0] : [Math.min(range.from, range.to), Math.max(range.from, range.to)];
      chart.setSelect({ left: from, width: to - from, top: 0, height: chart.over.clientHeight }, false);
    },
    redraw: () => chart.redraw(false, true),
    destroy: () => chart.destroy(),
  };
}

/** A dot at each check where they lie apart. */
function isSparse(u: uPlot, _series: number, from: number, to: number): boolean {
  return (to - from) * 16 < u.width;
}

function axesOf({ colours, ticks, latency }: ChartOptions): uPlot.Axis[] {
  const text = () => colours().muted;
  let shown: readonly Tick[] = [];
  return [
    {
      stroke: text,
      font: FONT,
      size: 44,
      gap: BAND_GAP + BAND_HEIGHT + 6,
      grid: { show: false },
      ticks: { show: false },
      splits: (u, _axis, from, to) => {
        shown = ticks({ from, to }, Math.floor(u.width / TICK_PX));
        return shown.map(({ at }) => at);
      },
      // A text that would be cut at the edge is left out.
      values: (u, splits) =>
        splits.map((at) => {
          const left = u.valToPos(at, 'x');
          const fits = left > EDGE_PX && left < u.over.clientWidth - EDGE_PX / 2;
          return fits ? (shown.find((tick) => tick.at === at)?.text ?? '') : '';
        }),
    },
    {
      side: 1,
      stroke: text,
      font: FONT,
      size: widestPx,
      gap: LABEL_GAP_PX,
      grid: { stroke: () => colours().line, width: 1 },
      ticks: { show: false },
      values: (_u, splits) => splits.map((us) => (us === 0 ? '' : latency(us))),
    },
  ];
}

/** As wide as its widest text, whose length is a language's affair. */
function widestPx({ ctx }: uPlot, texts: readonly string[] | null): number {
  ctx.save();
  ctx.font = FONT;
  const widths = (texts ?? []).map((text) => ctx.measureText(text).width);
  ctx.restore();
  return Math.max(AXIS_LEAST_PX, Math.ceil(Math.max(0, ...widths)) + 2 * LABEL_GAP_PX);
}

/** Down last and never thinner than it can be seen. */
function drawBand(u: uPlot, { from, to, state }: Band, colours: Colours): void {
  const { ctx, bbox } = u;
  const ratio = uPlot.pxRatio;
  const top = bbox.top + bbox.height + BAND_GAP * ratio;
  const height = BAND_HEIGHT * ratio;
  const [min, max] = [u.scales['x']?.min ?? 0, u.scales['x']?.max ?? 0];
  const toX = (at: number) =>
    bbox.left + ((Math.min(Math.max(at, min), max) - min) / (max - min)) * bbox.width;
  BAND_STATES.forEach((name, index) => {
    ctx.fillStyle = colours[name];
    for (let i = 0; i < state.length; i++) {
      const [start, end] = [from[i] ?? 0, to[i] ?? 0];
      if (state[i] !== index || end <= min || start >= max) continue;
      const left = toX(start);
      const least = name === 'down' ? LEAST_DOWN_PX * ratio : 0;
      const width = Math.max(toX(end) - left, least);
      if (name === 'unknown') ctx.fillRect(left, top + height - 2 * ratio, width, 2 * ratio);
      else ctx.fillRect(left, top, width, height);
    }
  });
}

/** A dashed line where each begins, its title beside it where there is room. */
function drawMarks(u: uPlot, marks: readonly Mark[], colours: Colours): void {
  const { ctx, bbox } = u;
  const ratio = uPlot.pxRatio;
  const [min, max] = [u.scales['x']?.min ?? 0, u.scales['x']?.max ?? 0];
  ctx.save();
  ctx.font = FONT.replace('11px', `${11 * ratio}px`);
  ctx.textBaseline = 'top';
  ctx.textAlign = 'left';
  let free = bbox.left;
  for (const { kind, title, from, to } of marks) {
    if (from > max || (to ?? from) < min) continue;
    const left = Math.max(u.valToPos(from, 'x', true), bbox.left);
    const right = Math.min(u.valToPos(to ?? from, 'x', true), bbox.left + bbox.width);
    ctx.globalAlpha = 0.1;
    ctx.fillStyle = kind === 'maintenance' ? colours.maintenance : colours.down;
    ctx.fillRect(left, bbox.top, Math.max(right - left, 0), bbox.height);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = colours.muted;
    ctx.lineWidth = ratio;
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    if (from >= min) {
      ctx.beginPath();
      ctx.moveTo(left, bbox.top - 14 * ratio);
      ctx.lineTo(left, bbox.top + bbox.height);
      ctx.stroke();
    }
    const width = ctx.measureText(title).width;
    const at = left + 5 * ratio;
    if (at < free || at + width > bbox.left + bbox.width) continue;
    ctx.fillStyle = colours.muted;
    ctx.fillText(title, at, bbox.top - 14 * ratio);
    free = at + width + 8 * ratio;
  }
  ctx.restore();
}
