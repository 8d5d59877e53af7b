// Control addresses: what each kind of answer tells of the network.

import { expect, test } from 'vitest';
import type { Control } from '../../../shared/config/control.ts';
import type { HttpResult } from '../../../shared/ports.ts';
import { askControl } from '../../../shared/probe/control.ts';
import {
  BUSY,
  CONTROL,
  FakeWorld,
  GOOD,
  KNOWN_CONTROL,
  NO_PERMISSION,
  REDIRECT,
  SILENT,
} from './fake-world.ts';

const SUCCESS: HttpResult = { ...GOOD, body: 'success\n' };
const SECURE: Control = { ...KNOWN_CONTROL, url: 'https://known.example/ok' };
const OFFLINE: HttpResult = { kind: 'blocked', reason: 'offline', detail: 'Off line.' };

/** @param answers whether anything answers, told of plain addresses and where nothing may be read */
function told(control: readonly Control[], result: HttpResult, answers = false) {
  const world = new FakeWorld();
  for (const { url } of control) world.hosts.set(url, result);
  world.controlAnswers = answers;
  return askControl(world.http, control);
}

test.each([
  ['the right answer proves the network', [KNOWN_CONTROL], SUCCESS, 'online'],
  [
    'another body is somebody else',
    [KNOWN_CONTROL],
    { ...GOOD, body: '<html>Welcome to our hotel' },
    'portal',
  ],
  ['a body that goes on is another one', [KNOWN_CONTROL], { ...SUCCESS, isCut: true }, 'portal'],
  ['another status is somebody else', [KNOWN_CONTROL], { ...SUCCESS, status: 511 }, 'portal'],
  ['a redirect is somebody else', [KNOWN_CONTROL], REDIRECT, 'portal'],
  ['over https a wrong answer is its own all the same', [SECURE], BUSY, 'online'],
  ['and so is a redirect', [SECURE], REDIRECT, 'online'],
  ['no answer is silence', [KNOWN_CONTROL, SECURE], SILENT, 'silent'],
  ['what the platform did not send is silence', [KNOWN_CONTROL], OFFLINE, 'silent'],
  ['of no address there is nothing to tell', [], SUCCESS, 'none'],
] as const)('%s', async (_title, control, result, verdict) => {
  expect(await told(control, result)).toBe(verdict);
});

test.each([
  ['any answer of a plain address will do', [CONTROL], true, 'online'],
  ['a plain address that is silent', [CONTROL], false, 'silent'],
  ['what answers https is itself, read or not', [SECURE], true, 'online'],
  ['an unread answer over http alone is an answer', [KNOWN_CONTROL], true, 'online'],
  ['an unread address that is silent', [KNOWN_CONTROL, SECURE], false, 'silent'],
] as const)('where nothing may be read: %s', async (_title, control, answers, verdict) => {
  expect(await told(control, NO_PERMISSION, answers)).toBe(verdict);
});

test('where plain http answers something that may not be read, and https is silent, it is a portal', async () => {
  const world = new FakeWorld();
  world.hosts.set(KNOWN_CONTROL.url, NO_PERMISSION);
  const answers = async (url: string) => url === KNOWN_CONTROL.url;
  expect(await askControl({ ...world.http, answers }, [CONTROL, KNOWN_CONTROL])).toBe('portal');
});

test('one right answer outweighs a wrong one, and the others are not waited for', async () => {
  const world = new FakeWorld();
  world.hosts.set(KNOWN_CONTROL.url, { ...GOOD, body: 'moved' });
  world.hosts.set('http://never.example/', () => new Promise(() => {}));
  world.controlAnswers = true;
  const never = { ...KNOWN_CONTROL, url: 'http://never.example/' };
  expect(await askControl(world.http, [never, KNOWN_CONTROL, CONTROL])).toBe('online');
});

test('a control address that breaks has not answered', async () => {
  const { http } = new FakeWorld();
  expect(await askControl({ ...http, answers: () => Promise.reject(new Error('broken')) }, [CONTROL])).toBe(
    'silent',
  );
});
