// The living picture: the chart, the levels behind it, and what a person does with them.
// Promise: a gesture is drawn in the next frame from what is kept; what is missing is read once and drawn when it is there.
// Not here: how a gesture is read (gestures.ts), reading (evidence.ts), the address (timeline.tsx).

import type { Interval } from '../../../shared/core/intervals.ts';
import { type Chart, type ChartOptions, createChart } from './chart.ts';
import { type Colours, coloursAt, onColours } from './colours.ts';
import { type EvidenceSource, type ReadLevel, readLevel, serves } from './evidence.ts';
import { listen } from './gestures.ts';
import { type Level, levelFor } from './level.ts';
import type { Mark } from './marks.ts';

/** What is shown, as the page knows it. */
export interface Shown {
  readonly source: EvidenceSource;
  readonly days: Level;
  readonly span: Interval;
  readonly marks: readonly Mark[];
  /** Since when single checks are on record. */
  readonly rawFrom: number;
}

export interface PictureOptions extends Omit<ChartOptions, 'colours' | 'onPoint'> {
  /** The level that is drawn, and where; called after each drawing. */
  readonly onDrawn: (level: Level, span: Interval) => void;
  readonly onPoint: (level: Level | null, index: number | null) => void;
  /** A gesture has come to rest. */
  readonly onRest: (span: Interval) => void;
  readonly onProblem: (problem: string) => void;
}

/** A gesture rests when nothing moved for so long, ms. */
const REST_MS = 300;
const PLOT_MARGIN_PX = 60;

export class Picture {
  readonly #host: HTMLElement;
  readonly #options: PictureOptions;
  readonly #chart: Chart;
  readonly #stop = new AbortController();
  #colours: Colours;
  #shown: Shown | null = null;
  #span: Interval = { from: 0, to: 1 };
  #fine: ReadLevel | null = null;
  #fineOf: EvidenceSource | null = null;
  #drawn: Level | null = null;
  #isReading = false;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param host takes the keys */
  constructor(host: HTMLElement, options: PictureOptions) {
    this.#host = host;
    host.tabIndex = 0;
    this.#options = options;
    this.#colours = coloursAt(host);
    this.#chart = createChart(host, {
      ...options,
      colours: () => this.#colours,
      onPoint: (index) => options.onPoint(this.#drawn, index),
    });
    const { signal } = this.#stop;
    listen(
      host,
      this.#chart.over,
      {
        span: () => this.#span,
        limits: () => this.#shown?.source.limits ?? this.#span,
        change: (span) => this.change(span),
        picking: (range) => this.#chart.pick(range),
      },
      signal,
    );
    onColours(() => {
      this.#colours = coloursAt(host);
      this.#chart.redraw();
    }, signal);
    const sized = new ResizeObserver(() => {
      this.#chart.resize(host.clientWidth, host.clientHeight);
      this.#draw();
    });
    sized.observe(host);
    signal.addEventListener('abort', () => sized.disconnect());
  }

  /** What the page says is shown; a gesture that has not come to rest goes on. */
  update(shown: Shown): void {
    const isMoving = this.#rest !== undefined;
    this.#shown = shown;
    if (!isMoving) this.#span = shown.span;
    this.#draw();
  }

  change(span: Interval): void {
    this.#span = span;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#options.onRest(this.#span);
    }, REST_MS);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  get span(): Interval {
    return this.#span;
  }

  close(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
    this.#stop.abort();
    this.#chart.destroy();
  }

  #draw(): void {
    if (this.#shown === null) return;
    const { source, days, marks, rawFrom } = this.#shown;
    const span = this.#span;
    const widthPx = Math.max(1, this.#host.clientWidth - PLOT_MARGIN_PX);
    const kind = levelFor(span, widthPx, rawFrom);
    const fine = this.#fine;
    const isServed =
      kind === 'days' || (fine !== null && serves(fine, kind, span, widthPx, source.intervalMs));
    const isFresh = kind === 'days' || this.#fineOf?.asOf === source.asOf;
    const level = kind === 'days' ? days : this.#best(days);
    this.#drawn = level;
    this.#chart.show(level, span, marks);
    this.#options.onDrawn(level, span);
    this.#host.dataset['timeline'] = isServed ? kind : 'reading';
    if (kind !== 'days' && (!isServed || !isFresh)) void this.#read(source, kind, span, widthPx);
  }

  /** The finest of what is kept that reaches over the span. */
  #best(days: Level): Level {
    const { from, to } = this.#span;
    const fine = this.#fine;
    return fine !== null && fine.extent.from <= from && to <= fine.extent.to ? fine.level : days;
  }

  async #read(
    source: EvidenceSource,
    kind: 'hours' | 'checks',
    span: Interval,
    widthPx: number,
  ): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      this.#fine = await readLevel(source, kind, span, widthPx);
      this.#fineOf = source;
    } catch (error) {
      this.#options.onProblem(error instanceof Error ? error.message : String(error));
      return;
    } finally {
      this.#isReading = false;
    }
    if (!this.#stop.signal.aborted) this.#draw();
  }
}
