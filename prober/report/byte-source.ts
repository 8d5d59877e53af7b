// Bytes of a file or of the standard input, unpacked where they are gzip.
// Promise: memory stays flat however long the input is; what was read before a fault is not lost, and the fault is told.
// Not here: what the bytes mean (detect.ts, lines.ts).

import { createReadStream, fstatSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Complaint, codeOf, messageOf } from '../complaint.ts';
import { terminalText } from '../terminal-text.ts';

/** The name of the standard input on the command line. */
export const STDIN = '-';

export interface ByteSource {
  /** As it was typed; "standard input" for that. Not escaped. */
  readonly name: string;
  /** null = the standard input. */
  readonly path: string | null;
  /** The first bytes, unpacked: all of them where there are no more. */
  readonly head: Uint8Array;
  /** All bytes, the head among them, in pieces of up to a few MiB. Once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What broke the reading, once `chunks` has ended; a clause. */
  readonly fault: () => string | null;
  /** Whether it is a file with a beginning and an end, and no pipe. */
  readonly isFile: boolean;
  /** Whether the bytes lie there as they are given out. */
  readonly isPlain: boolean;
  /** For who reads the file in another way: `chunks` are not wanted. */
  readonly close: () => void;
}

/** How far an input has been read, in bytes as they lie there, packed or not. */
export interface Progress {
  readonly doneBytes: number;
  /** null where nobody knows. */
  readonly totalBytes: number | null;
}

export interface SourceOptions {
  /** Is told after each piece. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends the reading. */
  readonly signal: AbortSignal;
}

const CHUNK_BYTES = 1 << 20;
const HEAD_BYTES = 1 << 16;
const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Opens an input.
 * @param path a file's, or `STDIN`
 * @throws Complaint if there is no such file or it can't be read
 */
export async function openSource(path: string, { onProgress, signal }: SourceOptions): Promise<ByteSource> {
  const isStdin = path === STDIN;
  const name = isStdin ? 'standard input' : path;
  const totalBytes = sizeOf(path);
  const stream: Readable = isStdin ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const fault: { text: string | null } = { text: null };
  signal.addEventListener('abort', () => stream.destroy(), { once: true });
  let doneBytes = 0;
  const raw = piecesOf(stream, fault, (bytes) => {
    doneBytes += bytes;
    onProgress({ doneBytes, totalBytes });
  });
  const start = await peeked(raw, GZIP_MAGIC.length);
  const isPacked = GZIP_MAGIC.every((byte, i) => start.head[i] === byte);
  const plain = isPacked ? unpacked(start.all, fault) : start.all;
  const { head, all } = await peeked(plain, HEAD_BYTES);
  if (fault.text !== null && head.length === 0)
    throw new Complaint(`${terminalText(name)}: ${fault.text}.`, 2);
  return {
    name,
    path: isStdin ? null : path,
    head,
    chunks: all,
    isFile: totalBytes !== null,
    isPlain: !isPacked,
    fault: () => fault.text,
    close: () => stream.destroy(),
  };
}

/** @returns the length of a file in bytes; null where it has none. @throws Complaint */
function sizeOf(path: string): number | null {
  try {
    const stat = path === STDIN ? fstatSync(process.stdin.fd) : statSync(path);
    if (!stat.isDirectory()) return stat.isFile() ? stat.size : null;
  } catch (error) {
    if (path === STDIN) return null;
    const why = WHY_NOT[codeOf(error)] ?? messageOf(error);
    throw new Complaint(`${terminalText(path)}: ${why}. Nothing was read.`, 2);
  }
  throw new Complaint(`${terminalText(path)}: this is a folder. Name the files in it.`, 2);
}

const WHY_NOT: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  ENOTDIR: 'a part of this path is a file',
};

/**
 * The pieces of a stream, at most a few of them waiting. Unlike the stream's own iterator it hands
 * out what came before an error, and then ends.
 */
async function* piecesOf(
  stream: Readable,
  fault: { text: string | null },
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  let isOver = false;
  let wake = () => {};
  const over = (): void => {
    isOver = true;
    wake();
  };
  stream.on('data', (piece: Uint8Array) => {
    waiting.push(piece);
    if (waiting.length >= WAITING_MAX) stream.pause();
    wake();
  });
  stream.once('end', over).once('close', over);
  stream.once('error', (error) => {
    fault.text ??= `the reading broke off: ${messageOf(error)}`;
    over();
  });
  try {
    for (;;) {
      const piece = waiting.shift();
      if (piece !== undefined) {
        onBytes(piece.length);
        yield piece;
      } else if (isOver) {
        return;
      } else {
        const awake = new Promise<void>((resolve) => {
          wake = resolve;
        });
        stream.resume();
        await awake;
      }
    }
  } finally {
    stream.destroy();
  }
}

const WAITING_MAX = 4;

/** gzip, one member after the other. */
function unpacked(
  packed: AsyncIterable<Uint8Array>,
  fault: { text: string | null },
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const broken: { text: string | null } = { text: null };
  void feed(packed, gunzip);
  return (async function* () {
    yield* piecesOf(gunzip, broken, () => {});
    if (broken.text !== null)
      fault.text ??= 'the gzip data is damaged or ends early; what came before was read';
  })();
}

async function feed(from: AsyncIterable<Uint8Array>, to: ReturnType<typeof createGunzip>): Promise<void> {
  for await (const piece of from) {
    if (to.destroyed) return;
    if (!to.write(piece))
      await new Promise<void>((resolve) => to.once('drain', resolve).once('close', resolve));
  }
  to.end();
}

/** Looks at the first bytes, and puts them back. */
async function peeked(
  pieces: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let seenBytes = 0;
  while (seenBytes < bytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(next.value);
    seenBytes += next.value.length;
  }
  const all = (async function* () {
    yield* seen.splice(0);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  })();
  return { head: Buffer.concat(seen).subarray(0, HEAD_BYTES), all };
}
