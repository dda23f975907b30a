import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const FILE = 'test/unit/extension/store/out-file.test.ts';
const HISTORY = 'test/unit/domain/history.test.ts';
const SAME = 'out and in again is the same';

/** Bugs of what leaves: files that say more or less than is known, a history that does not come back as it was, a page that is printed in part. */
export const OUT: readonly Mutant[] = [
  {
    name: 'out-unknown-is-zero',
    breaks: ['rule unknown is not zero'],
    bug: 'A figure that is not known stands as a nought in a file.',
    test: { project: 'unit', file: FILE, name: 'unknown is empty' },
  },
  {
    name: 'out-windows-in-one-row',
    breaks: ['rule out'],
    bug: 'Of a post that is counted over several windows a file tells of the first alone.',
    test: { project: 'unit', file: FILE, name: 'one row for each window' },
  },
  {
    name: 'history-borrows-from-older',
    breaks: ['rule history'],
    bug: 'Days without a window borrow that of an older capture, which they then outrank.',
    test: { project: 'unit', file: HISTORY, name: SAME },
  },
  {
    name: 'history-without-silent-windows',
    breaks: ['rule history'],
    bug: 'A window of which nothing but its days was known does not come back once newer captures have taken those.',
    test: { project: 'unit', file: HISTORY, name: 'have taken every day' },
  },
  {
    name: 'history-answer-of-now',
    breaks: ['rule history'],
    bug: 'An answer that comes back is corrected by the clock of the day on which it does.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/out.test.ts', name: 'to the instant' },
  },
  {
    name: 'history-confirms-a-profile',
    breaks: ['rule history'],
    bug: 'The address that stands in a history confirms the account’s profile.',
    test: { project: 'component', file: 'test/component/dashboard/out.test.tsx', name: 'looked at, then saved' },
  },
  {
    name: 'history-of-a-later-version',
    breaks: ['rule history'],
    bug: 'A history of a later version is called broken.',
    test: { project: 'unit', file: 'test/unit/protocol/history.test.ts', name: 'a later version' },
  },
  {
    name: 'printed-in-part',
    breaks: ['rule print'],
    bug: 'On paper stand only the members that the screen shows before a press.',
    test: { project: 'component', file: 'test/component/views/print.test.tsx', name: 'all members are printed' },
  },
];
