// Certificates for tests, made by openssl: one that nobody signed, and two by an authority of our own.
// Promise: made anew at each run, in a folder that is removed.
// Not here: the servers that show them.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** To be trusted, for the ones below. */
  readonly authority: string;
  readonly selfSigned: KeyPair;
  /** Good, for `other.example` only. */
  readonly otherName: KeyPair;
  /** For 127.0.0.1, expired on 3 Nov 2020. */
  readonly expired: KeyPair;
}

export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'uptally-certificates-'));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const request = (name: string, ...more: readonly string[]) =>
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-subj',
      `/CN=${name}`,
      ...more,
    );
  const pair = (name: string): KeyPair => ({
    key: readFileSync(file(`${name}.key`), 'utf8'),
    cert: readFileSync(file(`${name}.pem`), 'utf8'),
  });
  const sign = (name: string, subjectAltName: string, start: string, end: string) => {
    request(name, '-out', `${name}.csr`);
    writeFileSync(file('extensions'), `subjectAltName=${subjectAltName}\n`);
    const dates = ['-startdate', start, '-enddate', end, '-extfile', 'extensions'];
    openssl(
      'ca',
      '-batch',
      '-config',
      'ca.conf',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-notext',
      ...dates,
    );
  };
  try {
    writeFileSync(file('ca.conf'), CA_CONF);
    writeFileSync(file('index.txt'), '');
    writeFileSync(file('serial'), '01\n');
    const names = ['-addext', 'subjectAltName=IP:127.0.0.1'];
    request('self-signed', '-x509', '-days', '2', '-out', 'self-signed.pem', ...names);
    request('authority', '-x509', '-days', '2', '-out', 'authority.pem');
    sign('other-name', 'DNS:other.example', '20200101000000Z', '20990101000000Z');
    sign('expired', 'IP:127.0.0.1', '20201102000000Z', '20201103120000Z');
    return {
      authority: readFileSync(file('authority.pem'), 'utf8'),
      selfSigned: pair('self-signed'),
      otherName: pair('other-name'),
      expired: pair('expired'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CA_CONF = `
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
certificate = authority.pem
private_key = authority.key
default_md = sha256
policy = any
[any]
commonName = supplied
`;
