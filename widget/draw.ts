// Elements as data, and how they come into the page: what they were last time is compared, and what differs is changed.
// Promise: the very same element as last time is left as it stands, whatever it holds; text is only ever text.
// Not here: what is drawn (view.tsx). A server draws the same parts with Preact, which gives them their types (jsx-runtime.ts).

interface Props {
  readonly [name: string]: unknown;
  readonly children?: unknown;
  readonly class?: unknown;
  /** Of a text. */
  readonly data?: unknown;
}

/** An element; or a text, whose type is ''. */
interface Drawn {
  readonly type: string;
  readonly props: Props;
  /** Names it among its neighbours. */
  readonly key?: unknown;
  /** Where it stands, once it does. */
  node?: HTMLElement | SVGElement | Text;
  held?: readonly Drawn[];
  /** Whether it is found again, while that is looked at. */
  stays?: boolean;
}

type Listener = (event: Event) => void;

const SVG = 'http://www.w3.org/2000/svg';

/** What JSX of the widget becomes. Parts are called at once; what has a class is a part for style sheets, too: `::part(name)` reaches whatever `.name` does. */
export function jsx(
  type: string | ((props: Props) => unknown),
  props: Props & { part?: unknown },
  key?: unknown,
): unknown {
  if (typeof type === 'function') return type(props);
  if (props.class) props.part = props.class;
  return { type, props, key };
}

export { jsx as jsxs };

export function Fragment({ children }: Props): unknown {
  return children;
}

/**
 * Makes these all that `parent` holds.
 * @param children elements, texts and lists of them; what is falsy is nothing
 * @param before what was returned the last time
 */
export function hold(
  parent: Node,
  children: unknown,
  before: readonly Drawn[] = [],
  isSvg = false,
): readonly Drawn[] {
  const all = flat(children, []);
  if (before.length === 0) {
    for (const each of all) parent.appendChild(make(each, isSvg));
    return all;
  }
  const olds = all.map((each, i) => foundAgain(each, before, i));
  for (const old of before) {
    if (old.node && !old.stays) parent.removeChild(old.node);
    old.stays = false;
  }
  let next = parent.firstChild;
  all.forEach((each, i) => {
    const node = renewed(each, olds[i]) ?? make(each, isSvg);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  });
  return all;
}

function flat(children: unknown, into: Drawn[]): Drawn[] {
  if (Array.isArray(children)) for (const child of children) flat(child, into);
  else if (isDrawn(children)) into.push(children);
  else if (children) into.push({ type: '', props: { data: children } });
  return into;
}

function isDrawn(child: unknown): child is Drawn {
  return typeof child === 'object' && child !== null;
}

/** What was drawn of it last, rather in the same place. */
function foundAgain({ type, key }: Drawn, before: readonly Drawn[], i: number): Drawn | undefined {
  const fits = (old?: Drawn) => old && !old.stays && old.type === type && old.key === key;
  const old = fits(before[i]) ? before[i] : before.find(fits);
  if (old) old.stays = true;
  return old;
}

function make(each: Drawn, isWithinSvg: boolean): Node {
  const { type, props } = each;
  const isSvg = isWithinSvg || type === 'svg';
  if (type === '') each.node = document.createTextNode(`${props.data}`);
  else {
    const node = isSvg ? document.createElementNS(SVG, type) : document.createElement(type);
    for (const name in props) if (props[name] !== undefined) change(node, name, props[name]);
    each.held = hold(node, props.children, [], isSvg);
    each.node = node;
  }
  return each.node;
}

/** @returns the node of the old one, as the new one wants it */
function renewed(each: Drawn, old?: Drawn): Drawn['node'] {
  const node = old?.node;
  if (each === old || !node) return node;
  const { props } = each;
  const was = old.props;
  each.node = node;
  if (node instanceof Text) {
    if (props.data !== was.data) node.data = `${props.data}`;
    return node;
  }
  for (const name in was) if (!(name in props)) change(node, name, undefined, was[name]);
  for (const name in props) if (props[name] !== was[name]) change(node, name, props[name], was[name]);
  each.held = hold(node, props.children, old.held, node instanceof SVGElement);
  return node;
}

function change(node: HTMLElement | SVGElement, name: string, value: unknown, was?: unknown): void {
  if (name === 'children') return;
  if (name === 'style') Object.assign(node.style, value);
  else if (name.startsWith('on')) {
    const event = name.slice(2).toLowerCase();
    if (isListener(was)) node.removeEventListener(event, was);
    if (isListener(value)) node.addEventListener(event, value);
  } else if (value == null) node.removeAttribute(name);
  else node.setAttribute(name, `${value}`);
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function';
}
