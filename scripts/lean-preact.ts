// A lean Preact for the widget: from its sources, without what no part of the widget has.
// Promise: each cut finds its place or the build fails, so that a new version of Preact is looked at again.
// Not here: the other minifier (lean.ts). A test holds that no part of the widget asks for what is cut.

import type { Plugin } from 'vite';

/** What Preact can do with a component, and the widget's parts never ask for. */
export const LIFE_CYCLE: readonly string[] = [
  'getDerivedStateFromProps',
  'componentWillReceiveProps',
  'shouldComponentUpdate',
  'componentWillUpdate',
  'componentDidUpdate',
  'componentWillMount',
  'componentDidMount',
  'componentWillUnmount',
  'getChildContext',
  'getSnapshotBeforeUpdate',
  'componentDidCatch',
  'getDerivedStateFromError',
  'contextType',
];

/** Components with a state, add-ons, and markup whose handling is left out as well. */
export const NO_MARKUP: readonly string[] = [
  'extends Component',
  'setState',
  'createPortal',
  ' ref=',
  'dangerouslySetInnerHTML',
  '<input',
  '<textarea',
  '<template',
  '<progress',
  '<math',
  '<foreignObject',
];

type Cut = readonly [pattern: RegExp | string, instead: string];

/** What is handed from call to call for contexts, callbacks, hydration and refs, a line each. */
const HANDED_ON: Cut = [
  /\n\t+(?:globalContext|excessDomChildren|commitQueue|isHydrating|refQueue),?(?=\n)/g,
  '',
];

/** Everywhere: life cycles and the hooks of add-ons read as undefined; no node is a comment of a streaming server. */
const ANYWHERE: readonly Cut[] = [
  [new RegExp(`\\b\\w+\\.(${LIFE_CYCLE.join('|')})\\b`, 'g'), 'undefined'],
  [/\boptions\.\w+(?!\w|\()/g, 'undefined'],
  [/\b\w+\.nodeType == 8/g, 'false'],
  [/\b(?:\w+\.props|newProps)\._parentDom\b/g, 'undefined'],
  [/(?<!\w)!isHydrating/g, 'true'],
  [/\bisHydrating(?= (?:&&|\|\|))/g, 'false'],
];

const BY_FILE: Readonly<Record<string, readonly Cut[]>> = {
  'component.js': [
    ['BaseComponent.prototype.setState =', 'const withoutState ='],
    ['BaseComponent.prototype.forceUpdate =', 'const withoutForce ='],
    ['BaseComponent.prototype.render = Fragment;', ''],
  ],
  'create-element.js': [
    ["else if (i == 'ref' && typeof type != 'function') ref = props[i];", ''],
    ['_component: NULL,', ''],
    ['createVNode(type, props, key, ref, original)', 'createVNode(type, props, key)'],
    [/\n\t\tref,/, ''],
    ['_depth: 0,', ''],
    ['_original: original || ++vnodeId,', ''],
    [/if \(!original [^;]*;/, ''],
  ],
  // Nothing is hydrated: what a server has drawn gives way.
  'render.js': [
    ['parentDom.nodeType == 9', 'false'],
    ['let isHydrating = vnode && vnode._flags & MODE_HYDRATE;', 'const isHydrating = 0;'],
    [
      /oldVNode\s+\? NULL\s+: parentDom\.firstChild\s+\? slice\.call\(parentDom\.childNodes\)\s+: NULL/,
      'NULL',
    ],
    [/\n\t\tEMPTY_OBJ,(?=\n)/, ''],
    [/\n\t\tNULL,(?=\n)/, ''],
    HANDED_ON,
  ],
  'diff/index.js': [
    // A component is a function of its props and nothing else: called anew each time, it needs no instance.
    [
      /let oldCommitQueueLength[\s\S]*?const renderResult =/,
      '{ let newProps = newVNode.props; tmp = newType(newProps); const renderResult =',
    ],
    [/c\._bits & COMPONENT_(?:PENDING_ERROR|PROCESSING_EXCEPTION)/g, 'false'],
    [/c\._renderCallbacks\.length/g, 'false'],
    ['oldVNode._flags & MODE_SUSPENDED', 'false'],
    [/if \(\(tmp = undefined\)\) tmp\(newVNode\);/g, ''],
    [
      /\} catch \(e\) \{\s+\/\/ We remove any[\s\S]*?options\._catchError\(e, newVNode, oldVNode\);\s+\}/,
      '}',
    ],
    [/for \(let i = 0; i < refQueue\.length;[\s\S]*?\n\t\}/, ''],
    [/commitQueue\.some\(c => \{[\s\S]*?\n\t\}\);/, ''],
    [/\bi == '(dangerouslySetInnerHTML|value|checked)'/g, 'false'],
    ["nodeType == 'math'", 'false'],
    ["nodeType == 'foreignObject'", 'false'],
    ["nodeType == 'template'", 'false'],
    [/nodeType == 'progress'/g, 'false'],
    ['MATHML_TOKEN_ELEMENTS.test(nodeType)', 'false'],
    ['newProps.is ? newProps : parentDom', 'undefined'],
    ['parentDom.ownerDocument || document', 'document'],
    [/if \(excessDomChildren\) \{\s+for [\s\S]*?\n\t\}\n/, ''],
    [/excessDomChildren =\s+nodeType [\s\S]*?;/, ''],
    [/if \(true && excessDomChildren\) \{[\s\S]*?\n\t\t\}\n/, ''],
    [/excessDomChildren\s+\? excessDomChildren\[0\]\s+: /, ''],
    ['if (excessDomChildren) excessDomChildren.some(removeNode);', ''],
    ['if (newHtml) {', 'if (false) {'],
    ["if (oldHtml) dom.textContent = '';", ''],
    [
      /\/\/ As above, don't diff props during hydration[\s\S]*?\n\t\t\}\n\t\}\n\n\treturn dom;/,
      '}\n\n\treturn dom;',
    ],
    [/if \(\(r = vnode\.ref\)[\s\S]*?\n\t\}/, ''],
    [/if \(\(r = vnode\._component\)\) \{[\s\S]*?\n\t\}\n/, ''],
    [/if \(\s+!skipRemove &&\s+\(r = vnode\._component\)[\s\S]*?\n\t\}\n/, ''],
    ['vnode._dom = vnode._component = vnode._parent = NULL;', 'vnode._dom = vnode._parent = NULL;'],
    ['newVNode._flags &= RESET_MODE;', ''],
    [/if \(isHydrating\) \{[\s\S]*?isHydrating = false;\s+\}/, ''],
    [/(?:isHydrating = )?excessDomChildren = NULL;/, ''],
    HANDED_ON,
  ],
  'diff/children.js': [
    ['oldVNode.ref != childVNode.ref || oldVNode._flags & REF_DETACHED', 'false'],
    [/if \(oldDom && !oldDom\.parentNode\) \{[\s\S]*?\n\t\t\}/, ''],
    ['!isMounting && parentDom.moveBefore && dom.parentNode', 'false'],
    ['insert(childVNode, oldDom, parentDom, !oldVNode._original)', 'insert(childVNode, oldDom, parentDom)'],
    ['!oldVNode || !oldVNode._original', '!oldVNode'],
    ['childVNode._depth = newParentVNode._depth + 1;', ''],
    HANDED_ON,
    // Each element is made where it stands, and used once.
    ['childVNode.constructor === VNODE_MARKER && childVNode._depth', 'false'],
    [/ \|\|\s+childVNode\.constructor === String/, ''],
    [/ \|\|\s+typeof childVNode == 'function'/, ''],
    // Where the order changes, all are put in their places anew: it is a rare event, and a short list.
    ['const skewedIndex = i + skew;', 'const skewedIndex = i;'],
    [/if \(!~matchingIndex\) \{\s+\/\/ When the array[\s\S]*?\n\t\t\t\}\n/, ''],
    [
      /\} else \{\s+\/\/ Keep LIS eligibility[\s\S]*?moved = 1;\s+\}\s+\}/,
      '} else if (matchingIndex != i) moved = 1;',
    ],
    ['(INSERT_VNODE | LIS_CANDIDATE)', 'INSERT_VNODE'],
    ['let skew = 0;', ''],
    [
      /let tails = \[\];[\s\S]*?(?=\/\/ Remove remaining oldChildren)/,
      'for (i = 0; i < newChildrenLength; i++) if (newChildren[i]) newChildren[i]._flags |= INSERT_VNODE; }\n',
    ],
  ],
  'diff/props.js': [
    // A style is an object of the same properties each time: as a text a strict policy forbids it.
    [
      /if \(name == 'style'\) \{[\s\S]*?(?=\/\/ Benchmark)/,
      "if (name == 'style') { for (name in value) dom.style[name] = value[name]; }\n",
    ],
    // No event is caught on its way down, none meets a listener that it has just brought about.
    ["useCapture = name != (name = name.replace(CAPTURE_REGEX, '$1'));", ''],
    [/, useCapture\)/g, ')'],
    ['(dom._attached || (dom._attached = {}))[name] = eventClock;', ''],
    [/if \(e\[EVENT_DISPATCHED\] == NULL\) \{[\s\S]*?return;\s+\}/, ''],
    [/if \(typeof (?:value|oldValue) != 'function'\) (?:value|oldValue) = NULL;/g, ''],
    ["if (name[0] < 'a') name = name.toLowerCase();", 'name = name.toLowerCase();'],
    // Whatever else is set is an attribute.
    [/if \(namespace == SVG_NAMESPACE\) \{[\s\S]*?catch \(e\) \{\}\s+\}/, ''],
    ["if (typeof value == 'function') return;", ''],
    ["name == 'popover' && value == true ? '' : value", 'value'],
  ],
};

export function leanPreact(): Plugin {
  return {
    name: 'lean-preact',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('/preact/src/')[1];
      if (file === undefined || file === 'options.js') return null;
      const general = ANYWHERE.reduce((text, cut) => without(text, cut), code);
      return (BY_FILE[file] ?? []).reduce((text, cut) => withoutSurely(text, cut, file), general);
    },
  };
}

function without(text: string, [pattern, instead]: Cut): string {
  return text.replaceAll(
    pattern instanceof RegExp && !pattern.global ? new RegExp(pattern, 'g') : pattern,
    instead,
  );
}

function withoutSurely(text: string, cut: Cut, file: string): string {
  const lean = without(text, cut);
  if (lean !== text) return lean;
  throw new Error(`preact/src/${file} has changed: ${cut[0]} is not in it any more. Look at the cuts again.`);
}
