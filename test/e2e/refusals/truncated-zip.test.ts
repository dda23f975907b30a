import { CAST, recentWorkbook } from '../team.ts';
import { testRefusedFile } from './file.ts';

const { bytes, fileName } = recentWorkbook(CAST.ada, { seed: 42 });

testRefusedFile('R9: a workbook whose download broke off is refused', {
  name: fileName,
  bytes: bytes.subarray(0, Math.floor(bytes.length / 2)),
  words: 'refusal_truncated',
});
