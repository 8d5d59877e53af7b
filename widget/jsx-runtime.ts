// What JSX of the widget becomes: what has a class is a part too, so that a page can give it looks of its own.
// Promise: `::part(name)` reaches whatever `.name` does.
// Not here: which of the names are promised to pages (docs/widget.md), elements themselves (Preact).

import { jsx as create, Fragment } from 'preact/jsx-runtime';

function jsx(...args: Parameters<typeof create>): ReturnType<typeof create> {
  const props: { readonly children?: unknown; readonly class?: unknown; part?: unknown } = args[1];
  if (props.class) props.part = props.class;
  return create(...args);
}

export { Fragment, jsx, jsx as jsxs };
