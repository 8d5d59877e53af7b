// The prober's secrets: environment variables, UPTALLY_SECRET_NAME each.
// Promise: one that is missing is told before anything is sent; none is ever printed.
// Not here: which origin a secret belongs to: the config says so, and names each at one origin only (shared/config).

import type { Config } from '../shared/config/config.ts';
import { originOfSecret, secretsOf } from '../shared/config/secret.ts';
import type { Secrets } from '../shared/ports.ts';
import { Complaint } from './complaint.ts';

const PREFIX = 'UPTALLY_SECRET_';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The secrets of this config's endpoints.
 * @throws Complaint that names each variable that is missing or empty
 */
export function environmentSecrets({ endpoints }: Pick<Config, 'endpoints'>, env: Environment): Secrets {
  const originOf = new Map(
    endpoints.flatMap((endpoint) => secretsOf(endpoint).map((name) => [name, originOfSecret(endpoint.url)])),
  );
  const secrets = namedSecrets([...originOf], env);
  return {
    read: async (origin, names) =>
      new Map(
        names
          .filter((name) => originOf.get(name) === origin)
          .map((name) => [name, secrets.get(name) ?? ''] as const),
      ),
  };
}

/**
 * The values of secrets, by name.
 * @param wanted each with what it is for, in words
 * @throws Complaint that names each variable that is missing or empty
 */
export function namedSecrets(
  wanted: readonly (readonly [name: string, purpose: string])[],
  env: Environment,
): ReadonlyMap<string, string> {
  const purposeOf = new Map(wanted);
  const missing = [...purposeOf].filter(([name]) => secretNamed(name, env) === '');
  if (missing.length > 0) {
    const lines = missing.map(([name, purpose]) => `  ${PREFIX}${name}, for ${purpose}`);
    const what = missing.length === 1 ? 'A secret is' : 'Some secrets are';
    throw new Complaint(`${what} missing in the environment; nothing was started.\n${lines.join('\n')}`, 2);
  }
  return new Map([...purposeOf.keys()].map((name) => [name, secretNamed(name, env)]));
}

function secretNamed(name: string, env: Environment): string {
  return env[PREFIX + name] ?? '';
}
