import { expect, test } from 'vitest';
import { isLoopback } from '../../../shared/probe/loopback.ts';

test.each([
  'http://127.0.0.1:8080/',
  'http://127.8.9.10/',
  'http://2130706433/',
  'http://[::1]/',
  'http://localhost:3000/',
  'http://LOCALHOST./',
  'http://shop.localhost/',
])('%s is this machine', (url) => {
  expect(isLoopback(url)).toBe(true);
});

test.each([
  'http://128.0.0.1/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://127.0.0.1.example.org/',
  'http://localhost.example.org/',
  'http://notlocalhost/',
  'http://[::2]/',
])('%s is reached over the network', (url) => {
  expect(isLoopback(url)).toBe(false);
});
