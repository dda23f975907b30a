import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageCaptureSchema } from '../../../src/protocol/page-capture.ts';
import { captureOf } from '../extension/page-captures.ts';

const POST = { id: 'activity:7431000000000000001', text: 'Three things I learned', figures: { impressions: 8_316 } };
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test('what the reader makes is accepted as it is', () => {
  for (const capture of [
    captureOf(),
    captureOf({ page: 'top-posts', figures: {}, posts: many(50, POST) }),
    captureOf({ language: null, lang: 'zh-hans', frontEnd: null, vanity: 'josé-müller', span: null }),
  ])
    expect(pageCaptureSchema.safeParse(JSON.parse(JSON.stringify(capture))).data).toEqual(capture);
});

test.each<[string, Record<string, unknown>]>([
  ['a page that is none', { page: 'feed' }],
  ['a language that is none', { language: 'it' }],
  ['words for a language', { lang: 'Jane Doe' }],
  ['a name with blanks for a profile', { vanity: 'Jane Doe' }],
  ['a very long profile', { vanity: 'a'.repeat(101) }],
  ['a negative number', { figures: { impressions: -1 } }],
  ['half a number', { figures: { impressions: 1.5 } }],
  ['a number of no account', { figures: { impressions: 2 ** 31 } }],
  ['a text for a number', { figures: { impressions: '12,480' } }],
  ['a figure that no page tells', { figures: { viewers: 3 } }],
  ['days of its own', { days: [{ day: '2026-11-20', impressions: 5 }] }],
  ['no days at all', { span: { days: 0 } }],
  ['too many days', { span: { days: 401 } }],
  ['days that end before they begin', { span: { from: '2026-11-20', to: '2026-11-01' } }],
  ['a post without a number', { post: 'activity:abc' }],
  ['more posts than LinkedIn lists', { posts: many(51, POST) }],
  ['a post with a whole text', { posts: [{ ...POST, text: 'a'.repeat(201) }] }],
  ['a post with a reader', { posts: [{ ...POST, viewer: 'Jane Doe' }] }],
  ['a label with a digit', { unknownLabels: ['3 views'] }],
  ['an address for a label', { unknownLabels: ['jane@doe.example'] }],
  ['a sentence for a label', { unknownLabels: ['a'.repeat(41)] }],
  ['too many labels', { unknownLabels: many(13, 'Views') }],
  ['a reason that is none', { unclear: [{ figure: 'saves', why: 'because' }] }],
  ['something more', { more: 1 }],
])('%s is refused', (_, part) => {
  expect(pageCaptureSchema.safeParse({ ...captureOf(), ...part }).success).toBe(false);
});

test('whatever is put in the place of a part, no more than figures and words come through', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(captureOf())), fc.jsonValue(), (key, value) => {
      const parsed = pageCaptureSchema.safeParse({ ...captureOf(), [key]: value });
      if (parsed.success) expect(JSON.stringify(parsed.data).length).toBeLessThan(32_000);
    }),
    { numRuns: 2_000 },
  );
});
