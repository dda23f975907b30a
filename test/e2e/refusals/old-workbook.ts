import { createOldWorkbook } from '../../workbook/bad-files.ts';
import type { RefusedFile } from './file.ts';

export const OLD_WORKBOOK: RefusedFile = {
  title: 'an .xls of before 2007 is refused, with the word for the right file',
  name: 'export.xls',
  bytes: createOldWorkbook('Book'),
  words: 'refusal_old_xls',
};
