// The endpoint of lines that name none.
// Promise: all of them are one endpoint, so that a log that was rotated stays one.
// Not here: endpoints that have a name.

import { basename } from 'node:path';
import { type ByteSource, STDIN } from './byte-source.ts';

/** Names of endpoints, with the id beside those that several share. */
export function distinctNames(
  endpoints: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  return endpoints.map(({ id, name }) => {
    const isShared = endpoints.filter((each) => each.name === name).length > 1;
    return isShared ? `${name} (${id})` : name;
  });
}

export interface Unnamed {
  /** What the endpoint is called: as the first file that has such lines. */
  readonly nameIn: (source: Pick<ByteSource, 'path'>) => string;
  /** What has to be said of the endpoint of that name; nothing where all of it is from one file. */
  readonly notesOn: (endpoint: string) => readonly string[];
}

export function unnamed(): Unnamed {
  let name: string | null = null;
  const paths = new Set<string | null>();
  return {
    nameIn({ path }) {
      paths.add(path);
      name ??= path === null ? STDIN : basename(path).replace(/\.gz$/u, '');
      return name;
    },
    notesOn: (endpoint) =>
      endpoint === name && paths.size > 1
        ? [`the lines without an endpoint, of ${paths.size} files, are taken as one endpoint.`]
        : [],
  };
}
