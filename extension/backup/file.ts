// The file of a backup: its bytes pressed together by gzip, and back.
// Promise: streamed both ways; the whole is never one text.
// Not here: the lines in it (shared/backup), choosing and saving a file (dashboard/backup).

/** As browsers save it: `uptally-2026-11-29.jsonl.gz`. @param day ISO date */
export function fileNameOf(day: string): string {
  return `uptally-${day}.jsonl.gz`;
}

export async function packed(lines: AsyncGenerator<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await lines.return(undefined)),
  });
  return new Response(source.pipeThrough(new CompressionStream('gzip'))).blob();
}

/**
 * @param onProgress is told how much of the file was read: 0 to 1
 * @param signal aborted, a read that waits ends at once
 */
export async function* unpacked(
  file: Blob,
  onProgress: (ratio: number) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      read += piece.length;
      onProgress(read / file.size);
      controller.enqueue(piece);
    },
  });
  const counted = file.stream().pipeThrough(counting, { signal });
  const bytes = counted.pipeThrough(new DecompressionStream('gzip'));
  const reader = bytes.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early lets go of the file.
    void reader.cancel().catch(() => undefined);
  }
}
