/** LinkedIn as its documents describe it, on a port of this computer: permission by OAuth, a member's number, publishing and reading posts. */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LinkedInApp } from '../../../src/server/linkedin/app.ts';
import { readPublishing, type Refusal } from './loopback-rules.ts';

export type KeptPost = {
  readonly urn: string;
  readonly author: string;
  readonly commentary: string;
  /** What a reader sees. */
  readonly text: string;
  readonly at: number;
};

/** What becomes of a request to publish: as it should, refused, not answered, or cut off before or after the post is kept. */
export type Way = 'keep' | 'expired' | 'forbidden' | 'rejected' | 'busy' | 'broken' | 'kept-broken' | 'silent' | 'lost' | 'cut';

export type LoopbackLinkedIn = {
  readonly app: LinkedInApp;
  readonly kept: KeptPost[];
  /** Texts of all requests to publish that came, in order. */
  readonly asked: string[];
  /** How it answers; changed by tests. `kept` runs before the answer to a post that was kept. */
  readonly rules: {
    way: (text: string) => Way | Promise<Way>;
    onKept: (text: string) => void | Promise<void>;
    /** Whether the application may read posts: most may not. */
    mayRead: boolean;
    /** Runs before the answer to who reads posts. */
    onRead: () => void | Promise<void>;
    /** Whether it takes no text twice; a server that sends twice is seen when it does not. */
    refusesTwins: boolean;
    retryAfter: string | null;
    /** Who says yes on the page of permission; null: he says no. */
    member: { readonly sub: string; readonly name: string } | null;
    now: () => number;
  };
  /** A token as if given; for the member of that number. */
  readonly give: (sub: string) => string;
  readonly revoke: (token: string) => void;
  readonly close: () => Promise<void>;
};

const REDIRECTS = /^https:\/\/(hiaimfjcapbfamlhjbkimcbjcanlmmbb\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/$/;
const COUNT_LIMIT = 100;

export async function createLinkedIn(): Promise<LoopbackLinkedIn> {
  const kept: KeptPost[] = [];
  const asked: string[] = [];
  const tokens = new Map<string, { readonly sub: string; readonly name: string }>();
  const codes = new Map<string, { readonly redirect: string; readonly sub: string; readonly name: string }>();
  const rules: LoopbackLinkedIn['rules'] = {
    way: () => 'keep',
    onKept: () => undefined,
    mayRead: false,
    onRead: () => undefined,
    refusesTwins: true,
    retryAfter: '1',
    member: { sub: 'ann-1', name: 'Ann Lee' },
    now: Date.now,
  };
  const app = { clientId: 'client', clientSecret: 'nobody’s but the server’s', apiUrl: '', authUrl: '', version: '202610' };

  function give(sub: string, name = 'Ann Lee'): string {
    const token = randomBytes(24).toString('base64url');
    tokens.set(token, { sub, name });
    return token;
  }

  function authorize(url: URL, answer: http.ServerResponse): unknown {
    const redirect = url.searchParams.get('redirect_uri') ?? '';
    const scopes = (url.searchParams.get('scope') ?? '').split(' ').sort().join(' ');
    const isKnown = url.searchParams.get('client_id') === app.clientId && url.searchParams.get('response_type') === 'code';
    if (!isKnown || !REDIRECTS.test(redirect) || scopes !== 'openid profile w_member_social')
      return say(answer, 400, { error: 'invalid_request' });
    const back = new URL(redirect);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    if (rules.member) {
      const code = randomBytes(16).toString('hex');
      codes.set(code, { redirect, ...rules.member });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', 'user_cancelled_authorize');
    return answer.writeHead(302, { Location: back.href }).end();
  }

  function changeCode(form: URLSearchParams, answer: http.ServerResponse): unknown {
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const isOurs = form.get('client_id') === app.clientId && form.get('client_secret') === app.clientSecret;
    if (!isOurs) return say(answer, 401, { error: 'invalid_client' });
    if (!code || code.redirect !== form.get('redirect_uri') || form.get('grant_type') !== 'authorization_code')
      return say(answer, 400, { error: 'invalid_grant' });
    return say(answer, 200, {
      access_token: give(code.sub, code.name),
      expires_in: 5_184_000,
      scope: 'openid,profile,w_member_social',
    });
  }

  async function publish(request: http.IncomingMessage, body: string, answer: http.ServerResponse): Promise<unknown> {
    const given = readPublishing(request, body, tokenOf(request));
    if ('status' in given) return refuse(answer, given);
    asked.push(given.text);
    const way = await rules.way(given.text);
    if (way === 'cut') return request.socket.destroy();
    if (way === 'expired') return say(answer, 401, { status: 401, code: 'EXPIRED_ACCESS_TOKEN' });
    if (way === 'forbidden') return say(answer, 403, { status: 403, code: 'ACCESS_DENIED' });
    if (way === 'rejected') return say(answer, 422, { status: 422, message: 'commentary is not valid' });
    if (way === 'broken') return say(answer, 503, { status: 503 });
    if (way === 'busy') {
      if (rules.retryAfter !== null) answer.setHeader('Retry-After', rules.retryAfter);
      return say(answer, 429, { status: 429, message: 'Resource level throttle limit' });
    }
    const before = rules.refusesTwins && kept.find(({ author, text }) => author === given.author && text === given.text);
    if (before) return say(answer, 422, duplicateOf(before.urn));
    const post = { ...given, urn: `urn:li:share:${7_400_000_000_000_000_000n + BigInt(kept.length)}`, at: rules.now() };
    kept.push(post);
    await rules.onKept(post.text);
    if (way === 'silent') return null;
    if (way === 'lost') return request.socket.destroy();
    if (way === 'kept-broken') return say(answer, 500, { status: 500 });
    answer.setHeader('x-restli-id', post.urn);
    return answer.writeHead(201).end();
  }

  async function list(url: URL, request: http.IncomingMessage, answer: http.ServerResponse): Promise<unknown> {
    await rules.onRead();
    const member = tokenOf(request);
    if (!member) return say(answer, 401, { status: 401 });
    if (!rules.mayRead) return say(answer, 403, { status: 403, code: 'ACCESS_DENIED' });
    const author = url.searchParams.get('author');
    if (author !== `urn:li:person:${member.sub}` || url.searchParams.get('q') !== 'author')
      return say(answer, 400, { status: 400 });
    const count = Math.min(COUNT_LIMIT, Number(url.searchParams.get('count') ?? 10));
    const own = kept.filter((post) => post.author === author).reverse();
    const elements = own.slice(0, count).map((post) => ({
      id: post.urn,
      author,
      commentary: post.commentary.replace(/#([\p{L}\p{N}]+)/gu, '{hashtag|\\#|$1}'),
      createdAt: post.at,
      lastModifiedAt: post.at,
      lifecycleState: 'PUBLISHED',
    }));
    return say(answer, 200, { paging: { start: 0, count, links: [] }, elements });
  }

  function tokenOf(request: http.IncomingMessage): { readonly sub: string; readonly name: string } | null {
    return tokens.get(/^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '') ?? null;
  }

  async function serve(request: http.IncomingMessage, answer: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://linkedin');
    const body = await readAll(request);
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /oauth/v2/authorization') authorize(url, answer);
    else if (route === 'POST /oauth/v2/accessToken') changeCode(new URLSearchParams(body), answer);
    else if (route === 'GET /v2/userinfo') say(answer, tokenOf(request) ? 200 : 401, tokenOf(request) ?? { status: 401 });
    else if (route === 'POST /rest/posts') await publish(request, body, answer);
    else if (route === 'GET /rest/posts') await list(url, request, answer);
    else say(answer, 404, { status: 404 });
  }

  const server = http.createServer((request, answer) => void serve(request, answer).catch(() => request.socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  app.apiUrl = `http://127.0.0.1:${port}`;
  app.authUrl = `${app.apiUrl}/oauth/v2`;
  return {
    app,
    kept,
    asked,
    rules,
    give,
    revoke: (token) => void tokens.delete(token),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks).toString();
}

function say(answer: http.ServerResponse, status: number, body: object): http.ServerResponse {
  return answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(answer: http.ServerResponse, { status, message }: Refusal): http.ServerResponse {
  return say(answer, status, { status, message });
}

function duplicateOf(urn: string): object {
  return {
    status: 422,
    message: `com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of ${urn}`,
    errorDetails: { inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }] },
  };
}
