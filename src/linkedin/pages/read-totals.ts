import type { PageLanguage } from '../../domain/page-capture.ts';
import { findFigures } from './find-figures.ts';
import { createVocabulary, type Labels } from './label.ts';
import type { PageRead } from './page-reader.ts';
import type { PageText } from './page-text.ts';

/** Most pages tell totals and nothing else that is kept. */
export function readTotals({ block }: PageText, language: PageLanguage, labels: Labels): PageRead {
  return { ...findFigures(block, createVocabulary(language, labels)), posts: [], postsLeftOut: 0 };
}

/** The same of a page that lists people: no text of it is kept, not even a label that is not known. */
export function readTotalsBesidePeople(text: PageText, language: PageLanguage, labels: Labels): PageRead {
  return { ...readTotals(text, language, labels), unknownLabels: [] };
}
