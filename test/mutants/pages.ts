import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of what is read of LinkedIn's pages, and of what becomes of it. */
export const PAGES: readonly Mutant[] = [
  {
    name: 'page-takes-nearest',
    breaks: ['rule no number is guessed'],
    bug: 'Of two numbers beside a label the nearer one is taken.',
    test: {
      project: 'unit',
      file: 'test/unit/linkedin/pages/find-figures.test.ts',
      name: 'between the lines never makes a wrong number',
    },
  },
  {
    name: 'page-believes-first',
    breaks: ['rule no number is guessed'],
    bug: 'A label that says two numbers is believed the first time.',
    test: {
      project: 'component',
      file: 'test/component/linkedin/pages/capture-page.test.tsx',
      name: 'a second number for the same label',
    },
  },
  {
    name: 'page-rounds',
    breaks: ['rule no number is guessed'],
    bug: 'A number in another language’s writing is read as if it were in this one’s.',
    test: { project: 'unit', file: 'test/unit/linkedin/pages/number.test.ts' },
  },
  {
    name: 'page-late-is-zero',
    breaks: ['rule unknown is not zero'],
    bug: 'What a page does not show yet counts zero.',
    test: {
      project: 'component',
      file: 'test/component/linkedin/pages/capture-page.test.tsx',
      name: 'figures are not there yet',
    },
  },
  {
    name: 'page-copies-any-text',
    breaks: ['rule nobody is named'],
    bug: 'Of a page that lists people texts that are not known are kept.',
    test: {
      project: 'component',
      file: 'test/component/linkedin/pages/capture-page.test.tsx',
      name: 'not from a page that lists people',
    },
  },
  {
    name: 'page-week-begins-sunday',
    breaks: ['rule a total belongs to its own days'],
    bug: 'The last whole week is that from Sunday to Saturday.',
    test: { project: 'unit', file: 'test/unit/linkedin/pages/page-readings.test.ts', name: 'the last whole week' },
  },
  {
    name: 'page-part-lost',
    breaks: ['rule a newer capture takes nothing that it does not know'],
    bug: 'A newer page of the same days stands in the place of all that an older one told.',
    test: { project: 'unit', file: 'test/unit/domain/source-month.test.ts', name: 'no number is lost to a newer page' },
  },
  {
    name: 'page-counts-posts',
    breaks: ['rule unknown is not zero'],
    bug: 'A page’s total of a period counts as a list of its posts.',
    test: { project: 'unit', file: 'test/unit/domain/figures.test.ts', name: 'a page tells of no posts' },
  },
  {
    name: 'press-by-a-script',
    breaks: ['rule nothing is read without a press'],
    bug: 'A press that a script makes reads the page.',
    test: { project: 'component', file: 'test/component/views/panel-offer.test.tsx', name: 'only the person’s own press' },
  },
  {
    name: 'capture-of-anybody',
    breaks: ['rule what waits is its owner’s'],
    bug: 'What was read while one person was signed in is shown to the next.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/capture.test.ts', name: 'is nobody else’s' },
  },
  {
    name: 'capture-for-ever',
    breaks: ['rule what waits is its owner’s'],
    bug: 'What was read of a page waits for ever.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/capture.test.ts', name: 'a quarter of an hour' },
  },
  {
    name: 'capture-of-another-profile',
    breaks: ['rule never another member’s page'],
    bug: 'Figures of another person’s page are saved for one’s own account.',
    test: { project: 'component', file: 'test/component/dashboard/capture.test.tsx', name: 'another person’s page is refused' },
  },
];
