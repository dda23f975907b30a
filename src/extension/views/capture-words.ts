/** LinkedIn's pages and their figures in words. */
import type { PageFigure, PageName } from '../../domain/page-capture.ts';
import { t, type TextKey } from '../text.ts';

export function pageWords(page: PageName): string {
  return t(`page_${page.replaceAll('-', '_')}` as TextKey); // each page has its words: a test holds it
}

export function figureWords(figure: PageFigure): string {
  return t(`figure_${figure}`);
}
