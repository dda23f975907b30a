import { createBomb } from '../../workbook/bomb.ts';
import type { RefusedFile } from './file.ts';

export const BOMB: RefusedFile = {
  title: 'a workbook of 10 MB that would be 9.7 GB is refused at once, with the word for the right file',
  name: 'export.xlsx',
  bytes: createBomb({}, { zip64: true }),
  words: 'refusal_too_large',
};
