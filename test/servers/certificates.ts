// Certificates with one fault each, made by openssl.
// Promise: the fault is the only one once the authority is trusted; nothing of the machine's OpenSSL setup counts.
// Not here: the server that shows them (chaos.ts).

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** In order for 127.0.0.1 and localhost, for whoever trusts the authority. */
  readonly trusted: Certificate;
  /** For 127.0.0.1 and localhost, signed by nobody else. */
  readonly selfSigned: Certificate;
  /** For 127.0.0.1 and localhost, valid in January 2020 only. */
  readonly expired: Certificate;
  /** For wrong.test only. */
  readonly wrongHost: Certificate;
  /** PEM file of the authority, for NODE_EXTRA_CA_CERTS or `ca`; there until close(). */
  readonly authorityFile: string;
  close(): Promise<void>;
}

const run = promisify(execFile);

const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Uptally tests
[ca]
default_ca = authority
[authority]
database = index.txt
serial = serial
new_certs_dir = .
certificate = authority.crt
private_key = authority.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[here]
subjectAltName = IP:127.0.0.1, DNS:localhost
[elsewhere]
subjectAltName = DNS:wrong.test
`;

const ALWAYS = ['20200101000000Z', '20491231235959Z'] as const;
const LONG_AGO = ['20200101000000Z', '20200131235959Z'] as const;
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/**
 * Makes them all, in a temporary folder.
 * @throws Error if there is no openssl, with what to do
 */
export async function makeCertificates(): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), 'uptally-certificates-'));
  await writeFile(join(folder, 'openssl.cnf'), CONFIG);
  await writeFile(join(folder, 'index.txt'), '');
  await writeFile(join(folder, 'serial'), '1000');
  await selfSign(folder, 'authority', 'root');
  await selfSign(folder, 'self-signed', 'here');
  await signed(folder, 'trusted', 'here', ALWAYS);
  await signed(folder, 'expired', 'here', LONG_AGO);
  await signed(folder, 'wrong-host', 'elsewhere', ALWAYS);
  return {
    trusted: await load(folder, 'trusted'),
    selfSigned: await load(folder, 'self-signed'),
    expired: await load(folder, 'expired'),
    wrongHost: await load(folder, 'wrong-host'),
    authorityFile: join(folder, 'authority.crt'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function selfSign(folder: string, name: string, extensions: string): Promise<void> {
  const files = ['-keyout', `${name}.key`, '-out', `${name}.crt`];
  await openssl(folder, ['req', '-x509', ...NEW_KEY, ...files, '-days', '3650', '-extensions', extensions]);
}

async function signed(
  folder: string,
  name: string,
  extensions: string,
  [from, to]: readonly [string, string],
): Promise<void> {
  await openssl(folder, ['req', '-new', ...NEW_KEY, '-keyout', `${name}.key`, '-out', `${name}.csr`]);
  const times = ['-startdate', from, '-enddate', to];
  const files = ['-in', `${name}.csr`, '-out', `${name}.crt`];
  await openssl(folder, ['ca', '-batch', '-notext', ...files, ...times, '-extensions', extensions]);
}

async function openssl(folder: string, args: readonly string[]): Promise<void> {
  try {
    await run('openssl', [...args, '-config', 'openssl.cnf'], { cwd: folder });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) throw error;
    throw new Error('No openssl found. Install it (Debian, Ubuntu: apt-get install openssl).', {
      cause: error,
    });
  }
}

async function load(folder: string, name: string): Promise<Certificate> {
  const [key, cert] = await Promise.all([
    readFile(join(folder, `${name}.key`), 'utf8'),
    readFile(join(folder, `${name}.crt`), 'utf8'),
  ]);
  return { key, cert };
}
