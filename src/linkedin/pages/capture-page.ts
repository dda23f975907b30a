import { countDays, isDay } from '../../domain/day.ts';
import type { PageCapture, Span } from '../../domain/page-capture.ts';
import { readLanguage, tidyLang } from './language.ts';
import { linesOf } from './line.ts';
import { pageAt } from './page-list.ts';
import type { PageReader, PageRead } from './page-reader.ts';
import { readFrontEnd, readOwnVanity, saysItFailed } from './page-signs.ts';
import { type PageText, readPageText } from './page-text.ts';

/** LinkedIn shows at most about thirteen months. */
const LONGEST_SPAN = 400;

/** What is understood of the page at this moment. To be called in the member's own press, and at no other time. Null: it is no such page. */
export function capturePage(page: Document, address: string): PageCapture | null {
  const at = pageAt(address);
  if (!at) return null;
  const { lang } = page.documentElement;
  const language = readLanguage(lang);
  const text = readPageText(page, at.post);
  const { figures, posts, postsLeftOut, late, unclear, unknownLabels } = readIn(at.reader, text, language);
  return {
    page: at.reader.page,
    language,
    lang: tidyLang(lang),
    frontEnd: readFrontEnd(page),
    vanity: readOwnVanity(page),
    span: spanIn(address),
    post: at.post,
    figures,
    posts,
    postsLeftOut,
    late,
    unclear,
    unknownLabels,
    failed: text !== null && saysItFailed(linesOf(text.block)),
  };
}

/** A page that has no text yet is one on which everything is late. */
function readIn(reader: PageReader, text: PageText | null, language: PageCapture['language']): PageRead {
  if (language) return reader.read(text ?? { block: [], posts: [] }, language, reader.labels[language] ?? { tiles: {} });
  return { figures: {}, posts: [], postsLeftOut: 0, late: [], unclear: [], unknownLabels: [] };
}

/** `timeRange=past_28_days`, or `startDate` and `endDate`, as '2026-11-01'. */
export function spanIn(address: string): Span | null {
  const query = new URL(address).searchParams;
  const [from, to] = [query.get('startDate') ?? '', query.get('endDate') ?? ''];
  if (from !== '' || to !== '')
    return isDay(from) && isDay(to) && from <= to && countDays(from, to) <= LONGEST_SPAN ? { from, to } : null;
  const days = Number(/^past_(\d{1,3})_days$/.exec(query.get('timeRange') ?? '')?.[1] ?? 0);
  return days >= 1 && days <= LONGEST_SPAN ? { days } : null;
}
