import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANNELS, PROTOTYPE_BUGS } from '../../../../src/tools/mutants/mutant.ts';
import { applyChange, parsePatch } from '../../../../src/tools/mutants/patch.ts';
import { readPatch } from '../../../../src/tools/mutants/run.ts';
import { EQUIVALENT, MUTANTS } from '../../../mutants/list.ts';

const root = resolve(import.meta.dirname, '../../../..');
const names = [...MUTANTS, ...EQUIVALENT].map(({ name }) => name);
const broken = new Set(MUTANTS.flatMap(({ breaks }) => breaks));

describe('planted bugs', () => {
  test.each(names)('%s changes only what is shipped, and can be planted in it as it is', (name) => {
    const texts = new Map<string, string>();
    for (const { file, ...change } of parsePatch(readPatch(name))) {
      expect(file).toMatch(/^src\/(?!tools\/)/);
      texts.set(file, applyChange(texts.get(file) ?? readFileSync(resolve(root, file), 'utf8'), change));
    }
  });

  test('each has a name of its own, a sentence, and a patch; no patch is left over', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(MUTANTS.filter(({ bug }) => !/^[A-Z].*[^.]\.$/.test(bug))).toEqual([]);
    const patches = readdirSync(resolve(root, 'test/mutants')).filter((file) => file.endsWith('.patch'));
    expect(patches.sort()).toEqual(names.map((name) => `${name}.patch`).sort());
  });

  test('each of the prototype’s nineteen is among them, and one for each way of learning of other Users', () => {
    expect(PROTOTYPE_BUGS).toHaveLength(19);
    expect(PROTOTYPE_BUGS.filter((bug) => !broken.has(`prototype ${bug}`))).toEqual([]);
    expect(CHANNELS.filter((channel) => !broken.has(`channel ${channel}`))).toEqual([]);
  });

  test('each names a file of tests that is there', () => {
    for (const { test: check } of MUTANTS) {
      const file = resolve(root, check.file);
      expect({ file: check.file, isThere: existsSync(file) }).toEqual({ file: check.file, isThere: true });
    }
  });
});
