// The days of an endpoint as a table, for those who would rather read than look.
// Promise: it tells what the bars tell, in the same words; the latest day comes first.
// Not here: the words of a day (shared/ui/sentences.ts), when it is shown (endpoint.tsx).

import type { UptimeTally } from '../shared/core/tally.ts';
import { dayText } from '../shared/ui/sentences.ts';
import { uptimeText, type Wording } from '../shared/ui/text.ts';

export interface DayTableProps {
  readonly name: string;
  readonly days: readonly UptimeTally[];
  readonly wording: Wording;
}

export function DayTable({ name, days, wording }: DayTableProps) {
  const { words, locale } = wording;
  return (
    <table>
      <caption>
        <bdi>{name}</bdi>
      </caption>
      <thead>
        <tr>
          {[words.day, words.uptime, words.whatHappened].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => {
          const { title, lines } = dayText(day, wording);
          return (
            <tr>
              <th scope="row">{title}</th>
              <td>{uptimeText(day, locale)}</td>
              <td>{lines.join(words.comma)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
