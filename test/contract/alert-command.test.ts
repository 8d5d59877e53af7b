// `uptally alert test`, as it is typed, with channels on this machine.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretReference } from '../../shared/config/secret.ts';
import { ROOT } from '../repository/sources.ts';
import { parsed, startVendor, type VendorServer } from '../servers/vendor.ts';
import { DISCORD_HOOK, discordVendor } from '../servers/vendors/discord.ts';

let server: VendorServer;
const folder = mkdtempSync(join(tmpdir(), 'uptally-alert-'));
const file = join(folder, 'uptally.yaml');

beforeAll(async () => {
  server = await startVendor(discordVendor());
  writeFileSync(
    file,
    `endpoints: [https://shop.test]
publicUrl: https://status.test/
channels:
  - { name: chat, kind: discord, url: '${secretReference('HOOK')}' }
  - { name: gone, kind: discord, url: '${secretReference('GONE')}' }
  - { name: mail, kind: email, smtp: '${secretReference('SMTP')}', from: a@b.test, to: [c@d.test] }
`,
  );
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    UPTALLY_SECRET_HOOK: server.origin + DISCORD_HOOK,
    UPTALLY_SECRET_GONE: `${server.origin}/api/webhooks/1/SECRETSECRET`,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'prober/uptally.ts'), 'alert', ...args],
      { env, cwd: folder },
      (error, out, err) => {
        const code = error === null ? 0 : Number(error.code);
        resolve({ code, out, err });
      },
    );
  });
}

test('a channel that takes the test says so, and one that does not says why, without its secret', async () => {
  const { code, out } = await run('test', 'chat', 'gone', '--config', file);
  expect(code).toBe(1);
  expect(out).toContain('chat: sent.');
  expect(out).toContain('gone: Discord answered 404 (Unknown Webhook): nothing is there any more');
  expect(out).not.toContain('SECRETSECRET');
  expect(server.taken.map(({ body }) => parsed(body))).toMatchObject([
    {
      content: expect.stringContaining('A test of the channel chat'),
      embeds: [{ url: 'https://status.test/' }],
    },
  ]);
  expect((await run('test', 'chat')).code).toBe(0);
});

test.each([
  [['test', 'chatt', '--config', file], 'The config has no channel chatt; did you mean chat?'],
  [['test', 'mail', '--config', file], 'UPTALLY_SECRET_SMTP, for the channel mail'],
  [['test'], 'Name the channels to test.'],
  [['tset', 'chat'], 'There is no alert tset; there are alert test, list, acknowledge and snooze.'],
])('%j ends with words', async (args, words) => {
  const { code, err } = await run(...args);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
});
