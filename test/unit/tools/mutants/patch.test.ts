import { describe, expect, test } from 'vitest';
import { applyChange, parsePatch } from '../../../../src/tools/mutants/patch.ts';

const PATCH = `--- a/src/one.ts
+++ b/src/one.ts
@@ -3,4 +3,4 @@
 before
-old
-older
+new
 after
@@ -20,2 +20,1 @@
 kept
-gone
--- a/src/two.ts
+++ b/src/two.ts
@@ -1 +1,2 @@
 first
+second
`;

describe('a patch', () => {
  test('is read hunk by hunk, each with its file', () => {
    expect(parsePatch(PATCH)).toEqual([
      { file: 'src/one.ts', before: 'before\nold\nolder\nafter', after: 'before\nnew\nafter' },
      { file: 'src/one.ts', before: 'kept\ngone', after: 'kept' },
      { file: 'src/two.ts', before: 'first', after: 'first\nsecond' },
    ]);
  });

  test('is made wherever its lines stand by now', () => {
    const change = { before: 'a\nb', after: 'a\nc' };
    expect(applyChange('a\nb\n', change)).toBe('a\nc\n');
    expect(applyChange('much\nelse\na\nb\nz\n', change)).toBe('much\nelse\na\nc\nz\n');
  });

  test('is not made where its lines are not, are twice, or are only part of a line', () => {
    const change = { before: 'b', after: 'c' };
    expect(() => applyChange('a\n', change)).toThrow('not there');
    expect(() => applyChange('ab\n', change)).toThrow('not there');
    expect(() => applyChange('b\nx\nb\n', change)).toThrow('twice');
  });

  test.each([
    ['nothing', ''],
    ['a text', 'make it worse'],
    ['a file without a hunk', '--- a/x\n+++ b/x\n'],
    ['a hunk without a file', '@@ -1 +1 @@\n-a\n+b\n'],
    ['two names for one file', '--- a/x\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n'],
    ['a hunk that changes nothing', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n a\n'],
    ['a line of no kind', '--- a/x\n+++ b/x\n@@ -1 +1 @@\na\n+b\n'],
  ])('that is %s is refused', (_, text) => {
    expect(() => parsePatch(text)).toThrow();
  });
});
