// What stands for preact/jsx-runtime in the widget: elements are made of what JSX hands over, without a copy.
// Promise: the same elements as Preact's own `jsx` makes, but for `ref` and default props, which no part of the widget has.
// Not here: the classes that become parts (widget/jsx-runtime.ts).

export { createVNode as jsx, Fragment } from '../node_modules/preact/src/create-element.js';
