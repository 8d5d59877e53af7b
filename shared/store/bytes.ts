// Bytes: integers of any size written and read one after another, and the check sum over them.
// Promise: every safe integer comes back as it was written; reading past the end throws; a change of any byte is told.
// Not here: what the bytes mean (chunk.ts, tally-record.ts, journal.ts).

export interface ByteWriter {
  byte(value: number): void;
  /** @param value 0 <= value <= 2^53 - 1 */
  unsigned(value: number): void;
  /** @param value |value| <= 2^52 */
  signed(value: number): void;
  text(value: string): void;
  /** What was written, and four bytes of check sum. */
  sealed(): Uint8Array;
}

export interface ByteReader {
  byte(): number;
  unsigned(): number;
  signed(): number;
  text(): string;
  readonly left: number;
}

export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const byte = (value: number): void => {
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length++] = value;
  };
  const unsigned = (value: number): void => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) byte((rest % 0x80) + 0x80);
    byte(rest);
  };
  return {
    byte,
    unsigned,
    signed: (value) => unsigned(value < 0 ? -2 * value - 1 : 2 * value),
    text: (value) => {
      const encoded = new TextEncoder().encode(value);
      unsigned(encoded.length);
      for (const each of encoded) byte(each);
    },
    sealed: () => sealed(bytes.subarray(0, length)),
  };
}

/**
 * Reads what a writer's `sealed` gave.
 * @returns null if the check sum says that the bytes are not what was written
 */
export function openSealed(bytes: Uint8Array): ByteReader | null {
  const body = opened(bytes);
  return body === null ? null : reader(body);
}

/** The bytes, and four more of check sum, the least first. */
export function sealed(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 4);
  bytes.set(body);
  new DataView(bytes.buffer).setUint32(body.length, crc32(body), true);
  return bytes;
}

/** What `sealed` was given; null if the bytes are not what it gave. */
export function opened(bytes: Uint8Array): Uint8Array | null {
  const end = bytes.length - 4;
  if (end < 0) return null;
  const body = bytes.subarray(0, end);
  const sum = new DataView(bytes.buffer, bytes.byteOffset + end).getUint32(0, true);
  return crc32(body) === sum ? body : null;
}

function reader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError(`Expected more than ${bytes.length} bytes`);
    return value;
  };
  const unsigned = (): number => {
    let value = byte();
    if (value < 0x80) return value;
    value -= 0x80;
    for (let scale = 0x80; ; scale *= 0x80) {
      const next = byte();
      if (next < 0x80) return value + next * scale;
      value += (next - 0x80) * scale;
    }
  };
  return {
    byte,
    unsigned,
    signed: () => {
      const value = unsigned();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    text: () => {
      const length = unsigned();
      const encoded = Uint8Array.from({ length }, byte);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoded);
    },
    get left() {
      return bytes.length - at;
    },
  };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in ISO 3309: 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
