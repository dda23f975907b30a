import { createCompanyPageExport } from '../../workbook/bad-files.ts';
import type { RefusedFile } from './file.ts';

export const COMPANY_PAGE: RefusedFile = {
  title: 'the export of a company page is refused: Sidelight is for personal profiles',
  name: 'acme_content_1790000000000.xlsx',
  bytes: createCompanyPageExport(),
  words: 'refusal_company_page',
};
