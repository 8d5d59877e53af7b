// The copy buttons of the gallery.
// Promise: what is copied is the code as it is shown, sign by sign; without a clipboard it is selected instead.
// Not here: the code of the examples (events.js, the pages).

const SHOWN_MS = 2_000;
const status = document.querySelector('.heard');

for (const figure of document.querySelectorAll('.code')) {
  const button = figure.querySelector('button');
  const code = figure.querySelector('code');
  if (button === null || code === null) continue;
  button.hidden = false;
  button.addEventListener('click', () => copy(code, button));
}

async function copy(code, button) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(button, 'Copied');
  } catch {
    getSelection()?.selectAllChildren(code);
    say(button, 'Selected');
  }
}

function say(button, word) {
  button.textContent = word;
  if (status !== null) status.textContent = word;
  setTimeout(() => {
    button.textContent = 'Copy';
    if (status !== null) status.textContent = '';
  }, SHOWN_MS);
}
