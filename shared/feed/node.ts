// A foreign document taken apart: each value with the path to it.
// Promise: a value is what was asked for, or a Fault names its path and what was expected.
// Not here: which fields there are (read.ts).

import { LIMITS } from './limits.ts';

/** Thrown at the first value that is not what it should be; its message is for people. */
export class Fault extends Error {}

export interface Node {
  readonly value: unknown;
  readonly path: string;
}

export function fail({ path }: Node, expected: string): never {
  throw new Fault(`${path || 'document'}: Expected ${expected}`);
}

/** A field of an object; undefined where it is missing. */
export function field(node: Node, name: string | number): Node {
  const { value, path } = node;
  if (typeof value !== 'object' || value === null) fail(node, 'an object');
  return { value: Reflect.get(value, name), path: (path && `${path}.${name}`) || `${name}` };
}

/** An integer, >= `least`, and no greater than the last instant that a date can have. */
export function integer(node: Node, least = -LIMITS.number): number {
  const { value } = node;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= LIMITS.number
    ? value
    : fail(node, `an integer >= ${least}`);
}

export function count(node: Node): number {
  return integer(node, 0);
}

export function text(node: Node): string {
  const { value } = node;
  return typeof value === 'string' && value.length <= LIMITS.text ? value : fail(node, 'text');
}

export function boolean(node: Node): boolean {
  return typeof node.value === 'boolean' ? node.value : fail(node, 'true or false');
}

export function oneOf<const T>(node: Node, ...options: readonly T[]): T {
  return options.find((option) => option === node.value) ?? fail(node, options.join(', '));
}

export function orNull<T>(node: Node, read: (node: Node) => T): T | null {
  return node.value === null ? null : read(node);
}

export function list<T>(node: Node, read: (node: Node) => T): T[] {
  const { value } = node;
  return Array.isArray(value) && value.length <= LIMITS.list
    ? value.map((_, i) => read(field(node, i)))
    : fail(node, 'a list');
}
