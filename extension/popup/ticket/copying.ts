// Copying: text and HTML onto the clipboard, together where the browser takes both.
// Promise: the plain text at least, or an Error for people. Call it in the turn of a click or a key.
// Not here: what is copied (ticket.ts).

export interface Copy {
  readonly text: string;
  readonly html: string;
}

export async function copy({ text, html }: Copy): Promise<void> {
  const { clipboard } = navigator;
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await clipboard.write([item]);
  } catch {
    await clipboard.writeText(text);
  }
}
