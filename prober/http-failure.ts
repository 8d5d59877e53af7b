// Why a request got no answer: from Node's error codes to a cause and a sentence.
// Promise: every error gets both; the sentence says what happened, and keeps the code for who looks further.
// Not here: sending (node-http.ts).

import { connect } from 'node:tls';
import type { Clock, HttpRequest, HttpResult } from '../shared/ports.ts';

export type Failure = Pick<Extract<HttpResult, { kind: 'none' }>, 'cause' | 'detail'>;

interface Explanation {
  readonly codes: RegExp;
  readonly cause: Failure['cause'];
  /** `host` is the one asked; after a redirect the fault may be another's. */
  readonly words: (host: string) => string;
}

/** The first line that matches counts. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    codes: /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/u,
    cause: 'timeout',
    words: () => 'The connection timed out',
  },
  { codes: /^(?:ENOTFOUND|ENODATA)$/u, cause: 'dns', words: (host) => `The name ${host} does not exist` },
  { codes: /^EAI_|^ESERVFAIL$/u, cause: 'dns', words: (host) => `The name ${host} could not be looked up` },
  { codes: /^CERT_HAS_EXPIRED$/u, cause: 'tls', words: () => 'The certificate has expired' },
  { codes: /^CERT_NOT_YET_VALID$/u, cause: 'tls', words: () => 'The certificate is not valid yet' },
  { codes: /^CERT_REVOKED$/u, cause: 'tls', words: () => 'The certificate has been revoked' },
  {
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$/u,
    cause: 'tls',
    words: (host) => `The certificate is for another name than ${host}`,
  },
  {
    codes: /SELF_SIGNED|^UNABLE_TO_(?:GET_ISSUER|VERIFY)/u,
    cause: 'tls',
    words: () => 'The certificate is not signed by an authority that this machine trusts',
  },
  { codes: /^CERT_|_CERT_|_CERT$/u, cause: 'tls', words: () => 'The certificate is not valid' },
  {
    codes: /^ERR_TLS_|^ERR_SSL_|^EPROTO$/u,
    cause: 'tls',
    words: () => 'No secure connection could be agreed on',
  },
  {
    codes: /^ECONNREFUSED$/u,
    cause: 'network',
    words: () => 'The connection was refused: nothing listens there',
  },
  {
    codes: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/u,
    cause: 'network',
    words: () => 'The connection was closed before the answer was complete',
  },
  {
    codes: /^E(?:HOST|NET)(?:UNREACH|DOWN)$/u,
    cause: 'network',
    words: (host) => `There is no way through the network to ${host}`,
  },
  { codes: /^HPE_|^HTTPParserError$/u, cause: 'network', words: () => 'What came back is not HTTP' },
];

/** Cause and sentence for an error of fetch or of reading its body. Never rejects. */
export async function explainFailure(
  error: unknown,
  { url, timeoutMs }: Pick<HttpRequest, 'url' | 'timeoutMs'>,
  clock: Clock,
): Promise<Failure> {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { cause: 'timeout', detail: `There was no complete answer within ${timeoutMs / 1_000} s.` };
  }
  const inner = innermost(error);
  if (inner.message === 'redirect count exceeded') {
    return { cause: 'network', detail: 'The redirects never end (redirect loop).' };
  }
  if (inner.message === 'bad port') {
    return {
      cause: 'network',
      detail: 'Web requests to this port are blocked, by browsers and by Node alike.',
    };
  }
  const { hostname } = new URL(url);
  const known = EXPLANATIONS.find(({ codes }) => codes.test(inner.code));
  if (known === undefined) return { cause: 'network', detail: sentence(inner.message, inner.code) };
  const expiry = inner.code === 'CERT_HAS_EXPIRED' ? await expiryOf(url, timeoutMs, clock) : '';
  return { cause: known.cause, detail: sentence(known.words(hostname) + expiry, inner.code) };
}

function sentence(words: string, code: string): string {
  return code === '' ? `${words}.` : `${words} (${code}).`;
}

/** fetch wraps the error that matters, and attempts at several addresses come in a bundle. */
function innermost(error: unknown): { readonly message: string; readonly code: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error), code: '' };
  if (error.cause !== undefined && error.cause !== null) return innermost(error.cause);
  // Of what is no HTTP at all, undici gives no code.
  const otherwise = error.name === 'HTTPParserError' ? error.name : '';
  return {
    message: error.message,
    code: 'code' in error && typeof error.code === 'string' ? error.code : otherwise,
  };
}

/** ` on 3 Nov 2026`; the error does not tell, so the certificate is looked at once more. '' if that fails. */
async function expiryOf(url: string, timeoutMs: number, clock: Clock): Promise<string> {
  const until = await certificateEnd(url, timeoutMs);
  // After a redirect it may be another host's certificate that expired.
  if (until === null || until > clock.now()) return '';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(until);
  return ` on ${day}`;
}

function certificateEnd(url: string, timeoutMs: number): Promise<number | null> {
  const { hostname, port } = new URL(url);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const host = hostname.replace(/^\[|\]$/gu, '');
  // Nothing is sent or believed over this connection: it is only to read the date on the certificate.
  const socket = connect({
    host,
    port: Number(port || 443),
    servername: servername(host),
    rejectUnauthorized: false,
  });
  socket.setTimeout(Math.min(timeoutMs, 2_000), () => socket.destroy());
  socket.once('secureConnect', () => {
    const end = Date.parse(socket.getPeerCertificate().valid_to);
    resolve(Number.isNaN(end) ? null : end);
    socket.destroy();
  });
  socket.once('error', () => resolve(null));
  socket.once('close', () => resolve(null));
  return promise;
}

/** TLS forbids addresses as names. */
function servername(host: string): string {
  return /^[\d.]+$|:/u.test(host) ? '' : host;
}
