// The rival of the widget's drawing: markup as one text, a <rect> a day, as a page without a library would have it.
// Promise: told all that it shows; it computes nothing, knows no evidence, and its bars answer to nothing.
// Not here: timing it (../widget-page.ts).

export interface PlainEndpoint {
  readonly name: string;
  /** "99.98%" */
  readonly uptime: string;
  /** Of each day, the share of its height that is good, 0 to 1. */
  readonly days: readonly number[];
}

export const RIVAL_CSS = `.rival { border: 1px solid #ddd; border-radius: 10px; padding: 22px 24px; font: 13px/1.45 sans-serif }
.rival li { list-style: none; padding-block: 12px } .rival svg { width: 100%; height: 34px }
.rival .up { fill: #35a474 } .rival .down { fill: #cc2f2f }`;

const STEP = 10;
const HEIGHT = 34;

export function drawWithInnerHtml(host: Element, endpoints: readonly PlainEndpoint[]): void {
  host.innerHTML = `<section class="rival"><p>All systems operational</p><ul>${endpoints.map(row).join('')}</ul></section>`;
}

function row({ name, uptime, days }: PlainEndpoint): string {
  const width = days.length * STEP;
  return `<li><h3>${name}</h3><b>${uptime}</b><svg viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none">${days
    .map((share, i) => {
      const y = HEIGHT * (1 - share);
      return `<rect class="${share < 0.8 ? 'down' : 'up'}" x="${i * STEP}" y="${y}" width="7" height="${HEIGHT - y}"/>`;
    })
    .join('')}</svg></li>`;
}
