// The beginning of a body: as many bytes as somebody wants to see, as text.
// Promise: what follows is not read, be it endless; a letter cut in two becomes U+FFFD.
// Not here: whose body it is and how long one waits for it (the edges).

/** As much of the reader of a body as is needed. */
export interface Pieces {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
}

export interface BodyStart {
  readonly text: string;
  /** The body goes on. */
  readonly isCut: boolean;
  readonly bytes: number;
}

export const NOTHING_READ: BodyStart = { text: '', isCut: false, bytes: 0 };

/** The first `limit` bytes. Rejects where the body breaks off before. */
export async function readStart(pieces: Pieces, limit: number): Promise<BodyStart> {
  const start = beginning(limit);
  await readInto(start, pieces);
  return start.read();
}

/** The same of a body that hangs or breaks off: what came so far is what there is to see. */
export async function readWhatComes(pieces: Pieces, limit: number): Promise<BodyStart> {
  const start = beginning(limit);
  await readInto(start, pieces).catch(() => undefined);
  return start.read();
}

async function readInto(start: Beginning, pieces: Pieces): Promise<void> {
  while (start.wantsMore()) {
    const { done, value } = await pieces.read();
    if (done || value === undefined) return;
    start.add(value);
  }
}

type Beginning = ReturnType<typeof beginning>;

function beginning(limit: number) {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  return {
    // One more than fits: only then is it known whether the body goes on.
    wantsMore: () => limit > 0 && bytes <= limit,
    add: (piece: Uint8Array) => {
      text += decoder.decode(piece.subarray(0, Math.max(0, limit - bytes)), { stream: true });
      bytes += piece.byteLength;
    },
    read: (): BodyStart => ({
      text: text + decoder.decode(),
      isCut: bytes > limit,
      bytes: Math.min(bytes, limit),
    }),
  };
}
