// The published JSON Schemas: made from the schemas that the code itself reads with.
// Promise: `node scripts/schemas.ts` writes them all; a test compares what lies in docs/schema with them.
// Not here: the schemas (each lives in the folder that owns its document).

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { replaySchema } from '../prober/replay/schema.ts';
import { reportSchema } from '../prober/report/schema.ts';
import { worthSchema } from '../prober/worth/schema.ts';
import { rulesSchema } from '../shared/alert/rules-schema.ts';
import { configSchema } from '../shared/config/schema.ts';
import { feedSchema } from '../shared/feed/schema.ts';

/** One line a document: file name, title, schema. */
const DOCUMENTS = [
  { file: 'config.schema.json', title: 'Uptally config, version 0', schema: jsonSchema(configSchema) },
  {
    file: 'feed.schema.json',
    title: 'Uptally feed (status.json), version 1',
    schema: jsonSchema(feedSchema),
  },
  {
    file: 'report.schema.json',
    title: 'uptally report --json, version 0',
    schema: jsonSchema(reportSchema),
  },
  { file: 'rules.schema.json', title: 'Uptally alert rules, version 0', schema: jsonSchema(rulesSchema) },
  {
    file: 'replay.schema.json',
    title: 'uptally replay --json, version 0',
    schema: jsonSchema(replaySchema),
  },
  {
    file: 'worth.schema.json',
    title: 'uptally worth --json, version 0',
    schema: jsonSchema(worthSchema),
  },
] as const;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

export interface PublishedSchema {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

export function publishedSchemas(): readonly PublishedSchema[] {
  return DOCUMENTS.map(({ file, title, schema }) => ({
    path: `docs/schema/${file}`,
    text: `${JSON.stringify({ $schema: DIALECT, title, ...schema }, null, 2)}\n`,
  }));
}

// What a JSON Schema can't say (that an address parses, that an instant exists) it leaves to the reader.
function jsonSchema(schema: Parameters<typeof toJsonSchema>[0]): object {
  return toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
}

async function main(): Promise<void> {
  for (const { path, text } of publishedSchemas()) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(path);
  }
}

if (import.meta.main) await main();
