import { expect, test } from 'vitest';
import { readFileName } from '../../../../src/linkedin/export/file-name.ts';

const WINDOW = { from: '2026-02-24', to: '2026-03-23' };

test.each([
  ['Content_2026-02-24_2026-03-23_TestMember.xlsx', { family: 'content', owner: 'TestMember', window: WINDOW }],
  ['Content_2026-02-24_2026-03-23_Ana_Ferreira (2).xlsx', { family: 'content', owner: 'Ana Ferreira', window: WINDOW }],
  ['AggregateAnalytics_Test Member_2026-02-24_2026-03-23.xlsx', { family: 'aggregate', owner: 'Test Member', window: WINDOW }],
  [
    'AggregateAnalytics_Ana_Ferreira_2026-02-24_2026-03-23 (1).xlsx',
    { family: 'aggregate', owner: 'Ana Ferreira', window: WINDOW },
  ],
  ['AggregateAnalytics_Jose\u0301_2026-02-24_2026-03-23.XLSX', { family: 'aggregate', owner: 'José', window: WINDOW }],
  ['C:\\Downloads\\Content_2026-02-24_2026-03-23_Ana.xlsx', { family: 'content', owner: 'Ana', window: WINDOW }],
  ['SinglePostAnalytics_Test Member_7431000000000000001.xlsx', { family: 'post', owner: 'Test Member', window: null }],
  ['acme_followers_1690000000000.xls', { family: 'company-page', owner: null, window: null }],
  ['real_2023-08-07_2024-08-05.xlsx', { family: null, owner: null, window: { from: '2023-08-07', to: '2024-08-05' } }],
  ['Content_2026-02-31_2026-03-23_Ana.xlsx', { family: 'content', owner: 'Ana', window: null }],
  ['Content_2026-03-23_2026-02-24_Ana.xlsx', { family: 'content', owner: 'Ana', window: null }],
  ['export.xlsx', { family: null, owner: null, window: null }],
  ['', { family: null, owner: null, window: null }],
])('%s says what it says', (name, said) => {
  expect(readFileName(name)).toEqual(said);
});
