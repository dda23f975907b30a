import type { Language } from '../../domain/language.ts';
import { escapeHtml } from '../html.ts';

/**
 * One mail to one addressee. `replyTo`: to whom an answer goes, where that is not the sender. `unsubscribe`: of a mail that comes again
 * and again, where a mail program says that it is not wanted.
 */
export type Message = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string;
  readonly unsubscribe?: string;
};

/** What a mail says, paragraph by paragraph: a text, a code to read off, lines below a title, or a link (only ever to this server). */
export type Paragraph =
  | string
  | { readonly code: string }
  | { readonly link: string; readonly label: string }
  | { readonly title: string; readonly lines: readonly string[] };

export function writeMessage(to: string, subject: string, paragraphs: readonly Paragraph[], language: Language = 'en'): Message {
  const html = `<!doctype html><html lang="${language}"><body style="font:16px/1.5 sans-serif">${paragraphs.map(writeHtml).join('')}</body></html>`;
  return { to, subject, text: `${paragraphs.map(writeText).join('\n\n')}\n`, html };
}

function writeText(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return paragraph;
  if ('lines' in paragraph) return [paragraph.title, ...paragraph.lines.map((line) => `  ${line}`)].join('\n');
  return 'code' in paragraph ? `    ${paragraph.code}` : `${paragraph.label}:\n${paragraph.link}`;
}

function writeHtml(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return `<p>${escapeHtml(paragraph)}</p>`;
  if ('lines' in paragraph) {
    const lines = paragraph.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
    return `<h2 style="font-size:18px">${escapeHtml(paragraph.title)}</h2><ul>${lines}</ul>`;
  }
  if ('code' in paragraph)
    return `<p style="font-size:28px;letter-spacing:4px"><strong>${escapeHtml(paragraph.code)}</strong></p>`;
  return `<p><a href="${escapeHtml(paragraph.link)}">${escapeHtml(paragraph.label)}</a><br>${escapeHtml(paragraph.link)}</p>`;
}

/**
 * A name that somebody chose, as it may stand in a mail: on one line, short, with no control or direction character, and with
 * nothing in it that a mail program would make a link of.
 */
export function plainName(name: string): string {
  const line = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[:/\\@<>]+/g, ' ')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/=(?=\?)/g, '= ') // what begins so in a header, mail programs decode
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, 80).join('').trim() || 'Somebody';
}
