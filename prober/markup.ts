// Text as it may stand in HTML and XML, between tags and in quotes.
// Promise: it stays text, and the document well-formed, whatever was typed.
// Not here: which documents (page.ts, beside/).

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no XML 1.0 document may hold, not even as an entity, and the other control codes. Source: its production `Char`. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}
