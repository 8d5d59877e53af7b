// Mutants: one small wrong change of a source file each, as a slip of the hand would make it.
// Promise: strings, comments, imports and types are never changed; each mutant differs from its source in one place.
// Not here: who finds them out (mutants-pool.ts), what is printed (mutants.ts).

import { type ESTree, parseSync } from 'vite';

export interface Mutant {
  /** From the top of the repository. */
  readonly file: string;
  /** Line of the change, from 1. */
  readonly line: number;
  /** What was written and what stands there now, both with a little around them. */
  readonly change: string;
  /** The whole file with the change. */
  readonly source: string;
}

/** Replaces source[from, to) by `text`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is shown of a place reaches as far around it as fits. */
const SHOWN_CHARACTERS = 70;

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '&&': '||',
  '||': '&&',
  '&': '|',
  '|': '&',
  '^': '&',
  '<<': '>>',
  '>>': '<<',
  '>>>': '<<',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '??=': '=',
};

/** Names that stand for the other edge, the other end, the other bound. */
const OPPOSITES = opposites([
  ['min', 'max'],
  ['floor', 'ceil'],
  ['from', 'to'],
  ['begin', 'end'],
  ['low', 'high'],
  ['worst', 'best'],
  ['some', 'every'],
  ['find', 'findLast'],
  ['findIndex', 'findLastIndex'],
  ['maybeDownMs', 'maybeUpMs'],
  ['upMs', 'degradedMs'],
]);

/** All mutants of a TypeScript module, in the order of the source. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const edits: (Edit & { readonly within: Place })[] = [];
  visit(program, [], (node, around) => {
    for (const edit of editsOf(node, around.at(-1), source))
      edits.push({ ...edit, within: context(node, around) });
  });
  return edits
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, text, within }) => ({
      file,
      line: source.slice(0, from).split('\n').length,
      change: changeShown(source, within, { from, to, text }),
      source: source.slice(0, from) + text + source.slice(to),
    }));
}

/** @param around what the node stands in, the nearest last */
type Look = (node: ESTree.Node, around: readonly ESTree.Node[]) => void;

function visit(node: ESTree.Node, around: readonly ESTree.Node[], look: Look): void {
  if (node.type === 'ImportDeclaration') return;
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') {
    visit(node.expression, around, look);
    return;
  }
  if (node.type.startsWith('TS')) return;
  look(node, around);
  const inside = [...around, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, inside, look);
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function editsOf(node: ESTree.Node, parent: ESTree.Node | undefined, source: string): Edit[] {
  switch (node.type) {
    case 'Literal':
      return literalEdits(node, parent);
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorEdits(node, source);
    case 'UpdateExpression':
      return [updateEdit(node)];
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-'
        ? [{ from: node.start, to: node.start + 1, text: '' }]
        : [];
    case 'MemberExpression':
      return memberEdits(node);
    case 'ObjectPattern':
      return patternEdits(node, source);
    case 'ExpressionStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return [{ from: node.start, to: node.end, text: ';' }];
    case 'IfStatement':
      return node.alternate === null ? conditionEdits(node) : [];
    default:
      return [];
  }
}

function literalEdits(
  node: Extract<ESTree.Node, { type: 'Literal' }>,
  parent: ESTree.Node | undefined,
): Edit[] {
  const isKey = parent?.type === 'Property' && parent.key.start === node.start && !parent.computed;
  if (isKey) return [];
  const to = (text: string): Edit => ({ from: node.start, to: node.end, text });
  if (typeof node.value === 'boolean') return [to(String(!node.value))];
  if (typeof node.value === 'bigint') return [to(`${node.value + 1n}n`)];
  return typeof node.value === 'number' ? [to(String(node.value + 1))] : [];
}

function operatorEdits(
  node: Extract<ESTree.Node, { type: 'BinaryExpression' | 'LogicalExpression' | 'AssignmentExpression' }>,
  source: string,
): Edit[] {
  const text = OPERATORS[node.operator];
  const from = source.indexOf(node.operator, node.left.end);
  if (text === undefined || from < 0 || from >= node.right.start) return [];
  return [{ from, to: from + node.operator.length, text }];
}

function updateEdit(node: Extract<ESTree.Node, { type: 'UpdateExpression' }>): Edit {
  const from = node.prefix ? node.start : node.end - 2;
  return { from, to: from + 2, text: node.operator === '++' ? '--' : '++' };
}

function memberEdits(node: Extract<ESTree.Node, { type: 'MemberExpression' }>): Edit[] {
  const { property, object } = node;
  // Array.from and the like are other words.
  const isGlobal = object.type === 'Identifier' && /^[A-Z]/.test(object.name) && object.name !== 'Math';
  if (node.computed || isGlobal || property.type !== 'Identifier') return [];
  const text = OPPOSITES.get(property.name);
  return text === undefined ? [] : [{ from: property.start, to: property.end, text }];
}

/** `{ from, to }` taken apart the wrong way round. */
function patternEdits(node: Extract<ESTree.Node, { type: 'ObjectPattern' }>, source: string): Edit[] {
  const names = node.properties.map((each) =>
    each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : '',
  );
  return node.properties.flatMap((each, i) => {
    const other = OPPOSITES.get(names[i] ?? '');
    if (other === undefined || each.type !== 'Property' || names.includes(other)) {
      const j = other === undefined ? -1 : names.indexOf(other);
      const second = node.properties[j];
      if (j < i || second === undefined) return [];
      const swapped = `${names[j]}: ${names[i]}${source.slice(each.end, second.start)}${names[i]}: ${names[j]}`;
      const isPlain =
        source.slice(each.start, each.end) === names[i] &&
        source.slice(second.start, second.end) === names[j];
      return isPlain ? [{ from: each.start, to: second.end, text: swapped }] : [];
    }
    const isPlain = source.slice(each.start, each.end) === names[i];
    return isPlain ? [{ from: each.start, to: each.end, text: `${other}: ${names[i]}` }] : [];
  });
}

/** An `if` that never holds; that it always holds is found with it nearly always. */
function conditionEdits(node: Extract<ESTree.Node, { type: 'IfStatement' }>): Edit[] {
  const { start, end } = node.test;
  return [{ from: start, to: end, text: 'false' }];
}

/** The widest code around the node, itself included, that is short enough to show; itself if none is. */
function context(node: ESTree.Node, around: readonly ESTree.Node[]): Place {
  const fits = ({ start, end }: Place) => end - start <= SHOWN_CHARACTERS;
  return [node, ...around.toReversed()].filter(fits).at(-1) ?? node;
}

function changeShown(source: string, { start, end }: Place, { from, to, text }: Edit): string {
  const [first, last] = [Math.max(start, from - SHOWN_CHARACTERS), Math.min(end, to + SHOWN_CHARACTERS)];
  const shown = (code: string) => code.replaceAll(/\s+/g, ' ');
  const [before, after] = [source.slice(first, from), source.slice(to, last)];
  return `${shown(before + source.slice(from, to) + after)} → ${shown(before + text + after)}`;
}

function opposites(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
}
