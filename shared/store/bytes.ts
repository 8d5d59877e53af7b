// The seal: a check sum behind bytes that lie in a store.
// Promise: a change of any byte, and of their number, is told.
// Not here: what the bytes mean (chunk.ts, tally-record.ts, journal.ts).

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

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in ISO 3309: 0 to 2^32 - 1. @param before the sum of the bytes that come before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
