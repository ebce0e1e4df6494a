type Ask = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> };

/** A browser without screen: keeps cookies, follows links and forms by hand, sends what a browser sends. */
export class Browser {
  readonly base: string;
  readonly cookies = new Map<string, string>();
  /** Path and query of the page it is on. */
  here = '/';

  private readonly fetch: typeof fetch;

  /** @param fetcher how it reaches the server; absent: over the network */
  constructor(base: string, fetcher: typeof fetch = fetch) {
    this.base = base;
    this.fetch = fetcher;
  }

  /** One request, redirects not followed. */
  async ask(path: string, init: Ask = {}): Promise<Response> {
    const url = new URL(path, this.base);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.fetch.call(undefined, url, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    this.here = url.pathname + url.search;
    return response;
  }

  /** A request, following redirects to the page where they end. */
  async visit(path: string, init: Ask = {}): Promise<Response> {
    let response = await this.ask(path, { ...init, headers: { accept: 'text/html', ...init.headers } });
    for (let hop = 0; response.headers.has('location'); hop++) {
      if (hop > 15) throw new Error(`Redirects do not end, last at ${this.here}`);
      await response.arrayBuffer();
      response = await this.ask(response.headers.get('location') ?? '/', {
        headers: { accept: 'text/html' },
      });
    }
    return response;
  }

  /** Sends a form of our own page. */
  submit(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.visit(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(this.base).origin,
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** Logs in through the pages of the demo, as a person would; answers the page where it ends. */
  async login(keuze: Readonly<Record<string, string>>, naar = '/'): Promise<Response> {
    await (await this.visit(`/aanmelden?naar=${encodeURIComponent(naar)}`)).arrayBuffer();
    return this.submit(this.here, keuze);
  }

  /** Sends a file as it is to the API. */
  async put(path: string, inhoud: string): Promise<Response> {
    const { csrf = '' } = (await (await this.ask('/api/v1/sessie')).json()) as { csrf?: string };
    return this.ask(`/api/v1${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
      body: inhoud,
    });
  }

  /** The API, with the token of the session for changes. */
  async api(
    path: string,
    method = 'GET',
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const csrf =
      method === 'GET'
        ? undefined
        : ((await (await this.ask('/api/v1/sessie')).json()) as { csrf?: string }).csrf;
    return this.ask(`/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(csrf ? { 'x-csrf': csrf } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const gone = attributes.some(
      (text) => /^max-age=0$/i.test(text) || /^expires=Thu, 01 Jan 1970/i.test(text),
    );
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
