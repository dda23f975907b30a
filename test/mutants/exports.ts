import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of the readers of export files, and of what is kept of them. */
export const EXPORTS: readonly Mutant[] = [
  {
    name: 'export-totals-unchecked',
    breaks: ['rule totals'],
    bug: 'A file whose days do not add up to its own total is not warned about.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/traps.test.ts',
      name: 'days that do not add up to the total are told loudly',
    },
  },
  {
    name: 'export-blank-is-index',
    breaks: ['rule blanks'],
    bug: 'A blank that points at the empty text is read as the number of that text.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/traps.test.ts',
      name: 'the workbook that these tests change is read without a warning',
    },
  },
  {
    name: 'export-negative-clamped',
    breaks: ['rule negative'],
    bug: 'Engagements below zero become zero.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/traps.test.ts',
      name: 'negative engagements are kept as they are',
    },
  },
  {
    name: 'export-below-is-nought',
    breaks: ['rule shares'],
    bug: 'Less than 1 % is read as none.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/single-post.test.ts',
      name: 'the newer layout in English is read whole',
    },
  },
  {
    name: 'export-truth-is-one',
    breaks: ['rule cells'],
    bug: 'A truth is counted as one.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/shape.test.ts',
      name: 'a truth in the place of a number is none',
    },
  },
  {
    name: 'export-outlier-turns-dates',
    breaks: ['rule dates'],
    bug: 'One day that is far away turns day and month of all others.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/shape.test.ts',
      name: 'one day that is far away',
    },
  },
  {
    name: 'export-capture-unmarked',
    breaks: ['rule capture'],
    bug: 'When a file was made is assumed, and not said to be.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/captured-at.test.ts',
      name: 'a file that says it was made at null',
    },
  },
  {
    name: 'export-row-lost',
    breaks: ['rule silence'],
    bug: 'A post that cannot be read is left out, and nobody is told.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/mutation.test.ts',
      name: 'mutated workbooks',
      seeds: 600,
    },
  },
  {
    name: 'export-header-trusted',
    breaks: ['rule header'],
    bug: 'A header that contradicts itself is believed.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/shape.test.ts',
      name: 'a header that names',
    },
  },
  {
    name: 'export-copy-is-content',
    breaks: ['rule silence'],
    bug: 'A copy of the sheet with the audience is read as the content’s readers, and nobody is told.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/export/shape.test.ts',
      name: 'when the content’s is gone and the other was copied',
    },
  },
  {
    name: 'window-by-its-end',
    breaks: ['rule windows'],
    bug: 'A window of 7 days replaces one of 365 that ends with it.',
    test: {
      project: 'unit',
      file: 'test/unit/domain/import-order.test.ts',
      name: 'a window stands beside others',
    },
  },
];
