// Intl's formatters, made once for each language and set of options, for making one costs more than using it.
// Promise: the same arguments give a formatter that writes the same text.
// Not here: which figure is written how (text.ts).

export const numberFormat = each(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

export const listFormat = each(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);

export const relativeTimeFormat = each(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

export const dateTimeFormat = each(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

function each<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}
