// A config as a YAML (or JSON) text, with the line of each problem.
// Promise: the same config as `parseConfig` of the same values; every problem names its line where it has one.
// Not here: reading files (the command line), the rules of a config (shared/config).

import { type Document, isCollection, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { type Config, type ConfigDefaults, type ParsedConfig, parseConfig } from '../shared/config/config.ts';
import { type PathStep, type Problem, problem } from '../shared/config/problem.ts';
import { expectationFaults } from '../shared/probe/expectation-faults.ts';
import { matchers } from '../shared/probe/matchers.ts';

/** Reads a config from its text. JSON is YAML too. */
export function parseYaml(text: string, defaults: ConfigDefaults): ParsedConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      ...problem([], message, 'YAML or JSON'),
      line: lines.linePos(pos[0]).line,
    }));
    return { ok: false, problems };
  }
  const values = valuesOf(document);
  if (!values.ok) return { ok: false, problems: [problem([], values.wrong, 'YAML or JSON')] };
  const parsed = parseConfig(values.input, defaults);
  const faults = parsed.ok ? inLanguages(parsed.config) : parsed.problems;
  if (parsed.ok && faults.length === 0) return parsed;
  const problems = faults.map(
    (each): Problem => ({ ...each, line: lineOf(document.contents, each.at, lines) }),
  );
  return { ok: false, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Patterns and paths, which the rules of a config leave to the languages that they are written in. */
function inLanguages({ endpoints }: Config): readonly Problem[] {
  return endpoints.flatMap((endpoint, i) =>
    expectationFaults(endpoint, matchers).map(({ at, wrong, expected, example }) =>
      problem(['endpoints', i, ...at], wrong, expected, example),
    ),
  );
}

type Values = { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly wrong: string };

/** Aliases that multiply beyond reason are found only when they are followed. */
function valuesOf(document: Document.Parsed): Values {
  try {
    return { ok: true, input: document.toJS() };
  } catch (error) {
    return { ok: false, wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** The line of the value at the path, or of the nearest thing above it that is there. */
function lineOf(root: Node | null, at: readonly PathStep[], lines: LineCounter): number | null {
  const start = (node: unknown): number | null =>
    isNode(node) && node.range ? lines.linePos(node.range[0]).line : null;
  let node: unknown = root;
  let line = start(root);
  for (const step of at) {
    // The line of a field is that of its name: its value may begin further down.
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === step) : undefined;
    node = pair === undefined ? childOf(node, step) : pair.value;
    const found = start(pair === undefined ? node : pair.key);
    if (found === null) return line;
    line = found;
  }
  return line;
}

function childOf(node: unknown, step: PathStep): unknown {
  return isCollection(node) ? node.get(step, true) : undefined;
}
