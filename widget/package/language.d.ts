// `uptally/widget/languages/…`: makes every widget of the page, or of the server, know a language.
// Promise: it may come before or after the widget.
// Not here: which language is shown (the attribute `locale`, names.d.ts).

export {};
