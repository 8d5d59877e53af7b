const widget = document.querySelector('#watched');
const heard = document.querySelector('#heard');

document.addEventListener('uptally-change', ({ detail }) => {
  log(`uptally-change  ${detail.before} → ${detail.state}: ${detail.sentence}`);
});
document.addEventListener('uptally-error', ({ detail }) => {
  log(`uptally-error  ${detail.host}: ${detail.problem} ${detail.detail}`);
});

for (const button of document.querySelectorAll('[data-src]')) {
  button.addEventListener('click', () => {
    widget.src = button.dataset.src;
  });
}

document.querySelector('[data-refresh]').addEventListener('click', async () => {
  await widget.refresh();
  log(`refresh()  done, the state is ${widget.state}`);
});

function log(text) {
  const line = document.createElement('p');
  line.textContent = `${new Date().toLocaleTimeString('en', { hour12: false })}  ${text}`;
  heard.prepend(line);
}
