import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publisherSchema } from '../../../src/protocol/schedule.ts';
import { findPost } from '../../../src/server/linkedin/find.ts';
import { permissionUrl, requestPermission } from '../../../src/server/linkedin/permission.ts';
import { type Publisher, publishPost } from '../../../src/server/linkedin/publish.ts';
import { createLinkedIn, type LoopbackLinkedIn, type Way } from './loopback.ts';

const REDIRECT = `https://${'a'.repeat(40)}.extensions.allizom.org/`;
let linkedin: LoopbackLinkedIn;
let ann: Publisher;
beforeAll(async () => {
  linkedin = await createLinkedIn();
});
afterAll(() => linkedin.close());
beforeEach(() => {
  linkedin.kept.length = 0;
  Object.assign(linkedin.rules, {
    way: () => 'keep',
    mayRead: false,
    retryAfter: '1',
    member: { sub: 'ann-1', name: 'Ann Lee' },
  });
  ann = { token: linkedin.give('ann-1'), author: 'urn:li:person:ann-1' };
});

describe('publishing', () => {
  test('a text comes out as it was written, under the number that LinkedIn gives', async () => {
    const text = 'We are #hiring (2 people) — 50 % *remote*, a_b | c\\d @home <now> [x] {y} ~\n\n#work';
    const published = await publishPost(linkedin.app, ann, text);
    expect(published).toEqual({ is: 'published', urn: linkedin.kept[0]?.urn });
    expect(linkedin.kept).toMatchObject([{ author: ann.author, text }]);
  });

  test.each<[Way, object, number]>([
    ['expired', { is: 'expired' }, 0],
    ['forbidden', { is: 'rejected', status: 403 }, 0],
    ['rejected', { is: 'rejected', status: 422 }, 0],
    ['busy', { is: 'busy', seconds: 1 }, 0],
    ['broken', { is: 'unsure' }, 0],
    ['cut', { is: 'unsure' }, 0],
    ['lost', { is: 'unsure' }, 1],
    ['kept-broken', { is: 'unsure' }, 1],
    ['silent', { is: 'unsure' }, 1],
  ])('an answer that is %s', async (way, outcome, kept) => {
    linkedin.rules.way = () => way;
    expect(await publishPost(linkedin.app, ann, `A text ${way}`, 200)).toEqual(outcome);
    expect(linkedin.kept).toHaveLength(kept);
  });

  test('a request is sent once, whatever becomes of it', async () => {
    linkedin.rules.way = () => 'cut';
    const before = linkedin.asked.length;
    await publishPost(linkedin.app, ann, 'Once');
    expect(linkedin.asked.slice(before)).toEqual(['Once']);
  });

  test('the same text again is a duplicate of the one that is out', async () => {
    await publishPost(linkedin.app, ann, 'Twice');
    expect(await publishPost(linkedin.app, ann, 'Twice')).toEqual({ is: 'duplicate', urn: linkedin.kept[0]?.urn });
  });

  test('a permission that was taken back is none', async () => {
    linkedin.revoke(ann.token);
    expect(await publishPost(linkedin.app, ann, 'Late')).toEqual({ is: 'expired' });
  });

  test('a version that has ended is told apart for whoever runs the server', async () => {
    expect(await publishPost({ ...linkedin.app, version: '' }, ann, 'Old')).toEqual({ is: 'rejected', status: 426 });
  });

  test('nobody is there: certainly not sent', async () => {
    const port = await freePort();
    expect(await publishPost({ ...linkedin.app, apiUrl: `http://127.0.0.1:${port}` }, ann, 'Nobody')).toEqual({
      is: 'busy',
      seconds: 60,
    });
  });

  test.each([
    ['120', 120],
    ['0', 1],
    ['999999', 900],
    ['soon', 60],
    [null, 60],
  ])('Retry-After %s is %d seconds', async (retryAfter, seconds) => {
    Object.assign(linkedin.rules, { way: () => 'busy', retryAfter });
    expect(await publishPost(linkedin.app, ann, 'Busy')).toEqual({ is: 'busy', seconds });
  });
});

describe('asking whether it is out', () => {
  const soon = () => Date.now() - 1000;

  test('most applications may not read: nobody knows', async () => {
    await publishPost(linkedin.app, ann, 'Secret');
    expect(await findPost(linkedin.app, ann, 'Secret', soon())).toBeNull();
  });

  test('one that may finds the text, hashtags and all', async () => {
    linkedin.rules.mayRead = true;
    await publishPost(linkedin.app, ann, 'Look (here) #news ');
    expect(await findPost(linkedin.app, ann, 'Look (here) #news', soon())).toEqual({ is: 'out', urn: linkedin.kept[0]?.urn });
  });

  test('an older post of the same words is another one', async () => {
    Object.assign(linkedin.rules, { mayRead: true, now: () => Date.now() - 86_400_000 });
    await publishPost(linkedin.app, ann, 'Every Monday');
    linkedin.rules.now = Date.now;
    expect(await findPost(linkedin.app, ann, 'Every Monday', soon())).toEqual({ is: 'not-there' });
  });

  test('a list that is whole, and without it, says that it is not there', async () => {
    Object.assign(linkedin.rules, { mayRead: true, now: () => Date.now() - 86_400_000 });
    await publishPost(linkedin.app, ann, 'Another');
    linkedin.rules.now = Date.now;
    expect(await findPost(linkedin.app, ann, 'Missing', soon())).toEqual({ is: 'not-there' });
  });

  test('a post made since, of words that are not ours, may be ours in LinkedIn’s letters: nobody knows', async () => {
    linkedin.rules.mayRead = true;
    await publishPost(linkedin.app, ann, 'Soft\u00adhyphen');
    expect(await findPost(linkedin.app, ann, 'Softhyphen', soon())).toBeNull();
  });

  test('an empty list says nothing, nor does one that does not lead back far enough', async () => {
    linkedin.rules.mayRead = true;
    expect(await findPost(linkedin.app, ann, 'Missing', soon())).toBeNull();
    for (let n = 0; n < 50; n++) await publishPost(linkedin.app, ann, `Post ${n}`);
    expect(await findPost(linkedin.app, ann, 'Missing', soon())).toBeNull();
  });
});

describe('permission', () => {
  async function consent(state = 'a state'): Promise<URL> {
    const answer = await fetch(permissionUrl(linkedin.app, REDIRECT, state), { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? 'http://nowhere');
  }
  const codeOf = async (): Promise<string> => (await consent()).searchParams.get('code') ?? '';

  test('a code becomes a token, a number and a name', async () => {
    const back = await consent('of ann');
    expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([REDIRECT, 'of ann']);
    const given = await requestPermission(linkedin.app, REDIRECT, back.searchParams.get('code') ?? '', 1000);
    expect(given).toEqual({
      token: expect.any(String),
      author: 'urn:li:person:ann-1',
      name: 'Ann Lee',
      until: 5_184_001_000,
    });
    if (given === null || given === 'refused') throw new Error('it was given');
    expect(await publishPost(linkedin.app, given, 'As permitted')).toMatchObject({ is: 'published' });
  });

  test('a code works once, for its own redirect, and with the secret alone', async () => {
    const once = await codeOf();
    await requestPermission(linkedin.app, REDIRECT, once, 0);
    expect(await requestPermission(linkedin.app, REDIRECT, once, 0)).toBe('refused');
    expect(await requestPermission(linkedin.app, REDIRECT.replace('a', 'b'), await codeOf(), 0)).toBe('refused');
    expect(await requestPermission({ ...linkedin.app, clientSecret: 'guessed' }, REDIRECT, await codeOf(), 0)).toBe('refused');
  });

  test.each([
    ['A\u200bn\u202en  Lee ', 'Ann  Lee'],
    ['\u{1f600}'.repeat(60), '\u{1f600}'.repeat(50)],
    [`A${'\u{1f600}'.repeat(60)}`, `A${'\u{1f600}'.repeat(49)}`],
    ['x'.repeat(400), 'x'.repeat(100)],
    ['\u200b ', 'LinkedIn'],
  ])('a name becomes one that devices take: %j', async (name, taken) => {
    linkedin.rules.member = { sub: 'ann-1', name };
    const given = await requestPermission(linkedin.app, REDIRECT, await codeOf(), 1000);
    if (given === null || given === 'refused') throw new Error('it was given');
    expect(given.name).toBe(taken);
    expect(publisherSchema.shape.name.safeParse(given.name).success).toBe(true);
  });

  test('who says no brings no code', async () => {
    linkedin.rules.member = null;
    expect((await consent()).searchParams.get('code')).toBeNull();
  });

  test('nobody answers', async () => {
    const port = await freePort();
    const app = { ...linkedin.app, authUrl: `http://127.0.0.1:${port}` };
    expect(await requestPermission(app, REDIRECT, 'code', 0)).toBeNull();
  });
});

/** One on which nobody listens any more. */
async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
