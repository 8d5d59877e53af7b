// Names that are the same for the same text, in the forms that vendors ask for.
// Promise: the same text gives the same name on every machine; different texts meet by chance alone (128 bits).
// Not here: secrets and signatures: whoever knows the text knows the name.

/** 32 hexadecimal digits in the form of a UUID of version 4, without dashes. */
export function hexId(text: string): string {
  const digits = [0x811c9dc5, 0x2f0b4c47, 0x9e3779b9, 0x51ed270b].map((seed) => mixed(text, seed)).join('');
  const variant = (8 + (Number.parseInt(digits[16] ?? '0', 16) % 4)).toString(16);
  return `${digits.slice(0, 12)}4${digits.slice(13, 16)}${variant}${digits.slice(17)}`;
}

/** FNV-1a over UTF-16 code units, then the last steps of MurmurHash3 so that every bit of the text reaches every bit of it. */
function mixed(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
