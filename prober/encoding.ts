// Compression of what is served, as the reader's browser accepts it.
// Promise: each document is compressed once in each way, however many ask.
// Not here: which headers go with it (serve.ts).

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Document } from './publish.ts';

export interface Encoded {
  readonly body: Buffer;
  /** null = as it is. */
  readonly encoding: Encoding | null;
}

export type Encoding = 'br' | 'gzip';

/** Smaller ones fit into one packet anyway. */
const WORTHWHILE_BYTES = 1_024;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compress = {
  br: (body: Buffer) => promisify<Buffer, object, Buffer>(brotliCompress)(body, BROTLI),
  gzip: (body: Buffer) => promisify<Buffer, Buffer>(gzip)(body),
} as const;

export type Encoder = (document: Document, acceptEncoding: string | undefined) => Promise<Encoded>;

/** An encoder that remembers what it did for as long as the document lives. */
export function encoder(): Encoder {
  const done = new WeakMap<Document, Map<Encoding, Promise<Buffer>>>();
  return async (document, acceptEncoding) => {
    const encoding = document.body.length < WORTHWHILE_BYTES ? null : preferred(acceptEncoding ?? '');
    if (encoding === null) return { body: document.body, encoding };
    const known = done.get(document) ?? new Map<Encoding, Promise<Buffer>>();
    done.set(document, known);
    const body = known.get(encoding) ?? compress[encoding](document.body);
    known.set(encoding, body);
    return { body: await body, encoding };
  };
}

/** The best that is accepted; an explicit `q=0` is a no, and beats `*`. */
export function preferred(accept: string): Encoding | null {
  const weights = new Map(
    accept
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
        const weight = parameters.find((piece) => piece.startsWith('q='));
        return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
      }),
  );
  const isAccepted = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return isAccepted('br') ? 'br' : isAccepted('gzip') ? 'gzip' : null;
}
