// custom-elements.json: what editors and catalogues read about the elements, by the schema of its standard.
// Promise: the same sources give the same text; the compiler holds it to the schema.
// Not here: what the elements offer (elements-described.ts), where it is written (package.ts).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Attribute,
  ClassMember,
  CssCustomProperty,
  CustomElementDeclaration,
  Module,
  Package,
} from 'custom-elements-manifest';
import { BADGE, type DescribedElement, STATUS } from './elements-described.ts';

const ROOT = join(import.meta.dirname, '..');
const STATUS_CSS = ['shared/ui/colours.css', 'widget/widget.css'];
const BADGE_CSS = ['widget/badge.css'];

export function elementsManifest(): Package {
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      { ...moduleOf('element.js', STATUS), declarations: [declarationOf(STATUS, STATUS_CSS)] },
      { ...moduleOf('uptally-status.js'), exports: [definitionOf(STATUS, 'element.js')] },
      {
        ...moduleOf('uptally-badge.js', BADGE),
        declarations: [declarationOf(BADGE, BADGE_CSS)],
        exports: [...exportsOf('uptally-badge.js', BADGE), definitionOf(BADGE, 'uptally-badge.js')],
      },
    ],
  };
}

/** The first value of each custom property that the style sheet sets or asks for. */
export function valuesOf(css: string): ReadonlyMap<string, string> {
  const found = css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)|var\(\s*(--[\w-]+)\s*,\s*([^)]+)\)/g);
  const values = [...found].map(([, set, value = '', asked = '', other = '']): [string, string] =>
    set === undefined ? [asked, other] : [set, value],
  );
  return new Map(values.toReversed());
}

function path(file: string): string {
  return `dist/widget/${file}`;
}

function moduleOf(file: string, exported?: DescribedElement): Module {
  return {
    kind: 'javascript-module',
    path: path(file),
    ...(exported === undefined ? {} : { exports: exportsOf(file, exported) }),
  };
}

function exportsOf(file: string, { className }: DescribedElement): NonNullable<Module['exports']> {
  return [{ kind: 'js', name: className, declaration: { name: className, module: path(file) } }];
}

function definitionOf({ tag, className }: DescribedElement, declaredIn: string) {
  const declaration = { name: className, module: path(declaredIn) };
  return { kind: 'custom-element-definition', name: tag, declaration } as const;
}

function declarationOf(element: DescribedElement, sheets: readonly string[]): CustomElementDeclaration {
  const css = sheets.map((sheet) => readFileSync(join(ROOT, sheet), 'utf8')).join('\n');
  return {
    kind: 'class',
    customElement: true,
    name: element.className,
    tagName: element.tag,
    description: element.description,
    superclass: { name: 'HTMLElement' },
    attributes: attributesOf(element),
    members: membersOf(element),
    events: typed(element.events),
    slots: named(element.slots),
    cssParts: named(element.parts),
    cssProperties: cssPropertiesOf(element, valuesOf(css)),
  };
}

function isProperty(name: string, { hasProperties, methods }: DescribedElement): boolean {
  return hasProperties && !Object.hasOwn(methods, name);
}

function attributesOf(element: DescribedElement): Attribute[] {
  return Object.entries(element.attributes).map(([name, { type, description, default: other }]) => ({
    name,
    type: { text: type },
    ...(other === null ? {} : { default: other }),
    description,
    ...(isProperty(name, element) ? { fieldName: name } : {}),
  }));
}

function membersOf(element: DescribedElement): ClassMember[] {
  const { attributes, properties, methods } = element;
  const reflected = Object.entries(attributes).filter(([name]) => isProperty(name, element));
  return [
    ...reflected.map(([name, { description }]) => ({
      ...{ kind: 'field' as const, name, type: { text: 'string | null' }, description },
      ...{ attribute: name, reflects: true },
    })),
    ...typed(properties).map((each) => ({ kind: 'field' as const, ...each, readonly: true })),
    ...typed(methods).map(({ name, description, type }) => ({
      ...{ kind: 'method' as const, name, description, return: { type } },
    })),
  ];
}

function cssPropertiesOf(
  { customProperties }: DescribedElement,
  values: ReadonlyMap<string, string>,
): CssCustomProperty[] {
  return Object.entries(customProperties).map(([name, description]) => {
    const value = values.get(name);
    return { name, ...(value === undefined ? {} : { default: value }), description };
  });
}

function named(descriptions: Readonly<Record<string, string>>) {
  return Object.entries(descriptions).map(([name, description]) => ({ name, description }));
}

function typed(table: DescribedElement['events']) {
  return Object.entries(table).map(([name, { type, description }]) => ({
    ...{ name, type: { text: type }, description },
  }));
}
