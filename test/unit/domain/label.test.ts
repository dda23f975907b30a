import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addLabel,
  areDistinct,
  canLabelMembers,
  canLabelPosts,
  hasLabel,
  LABEL_LENGTH,
  labelsIn,
  labelsOfPost,
  MOST_LABELS,
  tidyLabel,
} from '../../../src/domain/label.ts';
import { ROLES } from '../../../src/domain/role.ts';
import { labelsSchema } from '../../../src/protocol/field.ts';

test('R28, R40: Admins label members; they and Analysts posts; a User nothing', () => {
  expect(ROLES.map((role) => [role, canLabelMembers(role), canLabelPosts(role)])).toEqual([
    ['user', false, false],
    ['analyst', false, true],
    ['admin', true, true],
  ]);
});

test.each([
  ['  Key   account ', 'Key account'],
  ['a, b;c', 'a b c'],
  ['\u202eturned\u200b', 'turned'],
  ['x'.repeat(40), 'x'.repeat(LABEL_LENGTH)],
  [`${'x'.repeat(LABEL_LENGTH - 1)}🙂`, 'x'.repeat(LABEL_LENGTH - 1)],
  [' ,;\n', ''],
])('what was typed as %j is the label %j', (typed, label) => {
  expect(tidyLabel(typed)).toBe(label);
});

test('a label is added once, however it is written, and as it is written elsewhere', () => {
  expect(addLabel(['Sales'], 'sáles', [])).toEqual(['Sales']);
  expect(addLabel([], 'berlin', ['Berlin'])).toEqual(['Berlin']);
  expect(addLabel(['Sales'], ' ', [])).toEqual(['Sales']);
  const full = ['1', '2', '3', '4', '5'];
  expect(full).toHaveLength(MOST_LABELS);
  expect(addLabel(full, '6', [])).toEqual(full);
});

test('whatever is typed one after another, the server takes the labels that come of it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (typed) => {
      const labels = typed.reduce<readonly string[]>((all, text) => addLabel(all, text, []), []);
      expect(labelsSchema.safeParse(labels).success).toBe(true);
    }),
  );
});

test('all that are used stand once, in the order of letters', () => {
  expect(labelsIn([['b', 'A'], ['a', 'C'], []])).toEqual(['A', 'b', 'C']);
  expect([hasLabel(['Émile'], 'emile'), hasLabel(['Émile'], 'e')]).toEqual([true, false]);
  expect([areDistinct(['I', 'i']), areDistinct(['a', 'b'])]).toEqual([false, true]);
});

test('a post has what stands at any of its numbers, and no more than one may have', () => {
  const at = new Map([
    ['activity:1', ['b', 'c']],
    ['share:2', ['a', 'B', 'd', 'e', 'f']],
  ]);
  expect(labelsOfPost(['activity:1', 'share:2', 'ugcPost:3'], at)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(labelsOfPost(['ugcPost:3'], at)).toEqual([]);
});
