// Preact's `h` for the widget: what has a class is a part too, so that a page can give it looks of its own.
// Promise: `::part(name)` reaches whatever `.name` does.
// Not here: which of the names are promised to pages (docs/widget.md).

import { h } from 'preact';

function create(...args: Parameters<typeof h>): ReturnType<typeof h> {
  const props: object | null = args[1];
  if (props !== null && 'class' in props) Reflect.set(props, 'part', props.class);
  return h(...args);
}

// Under another name: the build puts an import of `element` before every file, this one too.
export { create as element };
