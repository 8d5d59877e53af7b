// The few commands of WebDriver (W3C, 2018) that the tests need, over HTTP.
// Promise: each resolves once the driver has answered; its complaints are Errors with its own words.
// Not here: starting a driver and a browser (webkit.ts).

export interface Session {
  /** "MiniBrowser 2.50.6" */
  readonly browser: string;
  /** @param command below the session, `url` say; @param body without one it is a GET */
  send(command: string, body?: object): Promise<unknown>;
  end(): Promise<void>;
}

/** @param origin of a driver that listens */
export async function startSession(origin: string, capabilities: object): Promise<Session> {
  const made = await call('POST', `${origin}/session`, { capabilities: { alwaysMatch: capabilities } });
  const id = text(made, 'sessionId');
  const about = field(made, 'capabilities');
  const base = `${origin}/session/${id}`;
  return {
    browser: `${text(about, 'browserName')} ${text(about, 'browserVersion')}`,
    send: (command, body) => call(body === undefined ? 'GET' : 'POST', `${base}/${command}`, body),
    end: async () => void (await call('DELETE', base)),
  };
}

/** Whether a driver listens there and has room for a session. */
export async function isReady(origin: string): Promise<boolean> {
  return field(await call('GET', `${origin}/status`), 'ready') === true;
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json' } });
  const value = field(await response.json(), 'value');
  if (response.ok) return value;
  throw new Error(
    `WebDriver ${method} ${new URL(url).pathname}: ${text(value, 'error')}, ${text(value, 'message')}`,
  );
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function text(value: unknown, name: string): string {
  return `${field(value, name) ?? ''}`;
}
