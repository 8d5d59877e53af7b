// A number that is slid or typed.
// Promise: the slider stops at round values, the field beside it takes any; both say their value with its unit.
// Not here: what the number means.

export interface SliderProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  /** Where the slider stops, rising. */
  readonly steps: readonly number[];
  /** The value with its unit. */
  readonly text: string;
  /** The least that may be typed. */
  readonly least: number;
  readonly change: (value: number) => void;
}

export function Slider({ name, label, value, steps, text, least, change }: SliderProps) {
  const id = `worth-${name}`;
  const type = (typed: string) => {
    const number = typed.trim() === '' ? Number.NaN : Number(typed);
    if (number >= least) change(number);
  };
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={nearest(steps, value)}
        aria-valuetext={text}
        onInput={(event) => change(steps[Number(event.currentTarget.value)] ?? value)}
      />
      <input
        type="number"
        aria-label={label}
        min={least}
        step="any"
        value={value}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}

/** Which step lies nearest. */
export function nearest(steps: readonly number[], value: number): number {
  const distance = (step: number) => Math.abs(step - value);
  return steps.reduce((best, step, i) => (distance(step) < distance(steps[best] ?? 0) ? i : best), 0);
}
