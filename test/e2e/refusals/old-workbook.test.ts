import { createOldWorkbook } from '../../workbook/bad-files.ts';
import { testRefusedFile } from './file.ts';

testRefusedFile('R9: an .xls of before 2007 is refused, with the word for the right file', {
  name: 'export.xls',
  bytes: createOldWorkbook('Book'),
  words: 'refusal_old_xls',
});
