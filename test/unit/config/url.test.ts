import { expect, test } from 'vitest';
import { hostAndPath, hostName, readUrl } from '../../../shared/config/url.ts';

test.each([
  ['https://Example.org', 'https://example.org/'],
  [' http://127.0.0.1:8801/a?b=c#d ', 'http://127.0.0.1:8801/a?b=c'],
  ['https://münchen.de/x', 'https://xn--mnchen-3ya.de/x'],
])('%j is read as %s', (text, url) => {
  expect(readUrl(text)).toEqual({ ok: true, url });
});

test.each([
  ['', 'empty'],
  ['example.org/x', 'did you mean https://example.org/x?'],
  ['localhost:8080', 'did you mean http://localhost:8080?'],
  ['not a url', 'no web address'],
  ['ftp://example.org', 'the scheme ftp:'],
  ['javascript:alert(1)', 'the scheme javascript:'],
  ['file:///etc/passwd', 'the scheme file:'],
])('%j is refused: %s', (text, words) => {
  expect(readUrl(text)).toMatchObject({ ok: false, wrong: expect.stringContaining(words) });
});

test('an address with a password is refused, and the password is not repeated', () => {
  const read = readUrl('https://ann:hunter2@example.org/');
  expect(read.ok ? '' : read.wrong).toMatch(
    /user name or password.*leave it out; a check can send it as a secret in a header/u,
  );
  expect(JSON.stringify(read)).not.toContain('hunter2');
});

test.each([
  ['https://example.org/', 'example.org'],
  ['https://example.org:8443/shop/?x', 'example.org:8443/shop'],
  ['none', ''],
])('%s is called %j', (url, name) => {
  expect(hostAndPath(url)).toBe(name);
});

test('the name of a host has no port', () => {
  expect(hostName('http://[::1]:80/')).toBe('[::1]');
});
