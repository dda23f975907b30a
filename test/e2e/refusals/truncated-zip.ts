import { CAST, recentWorkbook } from '../team.ts';
import type { RefusedFile } from './file.ts';

const { bytes, fileName } = recentWorkbook(CAST.ada, { seed: 42 });

export const TRUNCATED_ZIP: RefusedFile = {
  title: 'a workbook whose download broke off is refused',
  name: fileName,
  bytes: bytes.subarray(0, Math.floor(bytes.length / 2)),
  words: 'refusal_truncated',
};
