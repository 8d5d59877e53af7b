// How far a long piece of work is, and the way to break it off.
// Promise: said in words too, without a word for every percent.
// Not here: the work.

export interface ProgressProps {
  /** 0 to 1; null = nobody knows. */
  readonly ratio: number | null;
  readonly text: string;
  /** Without it the work can't be broken off. */
  readonly cancel?: { readonly label: string; readonly act: () => void };
}

export function Progress({ ratio, text, cancel }: ProgressProps) {
  return (
    <div class="progress">
      <label>
        <span>{text}</span>
        <progress max={1} {...(ratio === null ? {} : { value: ratio })} />
      </label>
      {cancel !== undefined && (
        <button type="button" onClick={cancel.act}>
          {cancel.label}
        </button>
      )}
    </div>
  );
}

/** "45%" */
export function percentText(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(ratio);
}
