import { dayAt, type Day } from '../../domain/day.ts';
import { DIGEST_METRICS, type Digest, type DigestMetric, type DigestPart } from '../../domain/digest.ts';
import type { GlanceFigure } from '../../domain/glance.ts';
import type { Language } from '../../domain/language.ts';
import { DIGEST_WORDS } from './digest-words.ts';
import { type Message, type Paragraph, plainName, writeMessage } from './message.ts';

export type DigestMail = {
  readonly to: string;
  readonly digest: Digest;
  /** What its reader presses to get no more of them. */
  readonly offUrl: string;
  readonly language: Language;
};

/** Its subject holds no figure: it shows on locked screens. Of a team it names no member. */
export function writeDigestMail({ to, digest, offUrl, language }: DigestMail): Message {
  const words = DIGEST_WORDS[language];
  const paragraphs: Paragraph[] = [
    words.lead,
    ...digest.parts.map((part) => writePart(part, language)),
    words.open,
    { link: offUrl, label: words.off },
  ];
  const subject = words.subject(dayWords(digest.week, language));
  return { ...writeMessage(to, subject, paragraphs, language), unsubscribe: offUrl };
}

function writePart({ of, name, period, capturedAt, members, figures, isOld }: DigestPart, language: Language): Paragraph {
  const words = DIGEST_WORDS[language];
  const plain = plainName(name);
  const whose = of === 'team' ? words.team(plain, members) : of === 'shown' ? words.shown(plain) : plain;
  const brought = capturedAt === null ? '' : words[of === 'team' ? 'oldest' : 'last'](dayWords(dayAt(capturedAt), language));
  const [from, to] = [dayWords(period.from, language), dayWords(period.to, language)];
  if (isOld) return { title: whose, lines: [`${words.nothingNew(to)}${brought}.`] };
  return {
    title: words.days(whose, from, to),
    lines: [
      ...DIGEST_METRICS.map((metric) => `${words.metrics[metric]}: ${figureWords(metric, figures[metric], language)}`),
      `${words.upTo(to)}${brought}.`,
    ],
  };
}

/** What is not known is said not to be: it is never zero. */
function figureWords(metric: DigestMetric, { value, change, atLeast }: GlanceFigure, language: Language): string {
  const words = DIGEST_WORDS[language];
  if (value === null) return words.notKnown;
  const number = metric === 'engagementRate' ? `${fixed(value * 100, 2, language)} %` : value.toLocaleString(language);
  const figure = atLeast ? `${words.atLeast} ${number}` : number;
  if (!change) return figure;
  if (metric === 'engagementRate') return `${figure} (${words.points(signed(change.difference * 100, 2, language))})`;
  if (metric === 'followers' || metric === 'posts' || change.ratio === null)
    return `${figure} (${words.against(signed(change.difference, 0, language))})`;
  return `${figure} (${words.against(`${signed(change.ratio * 100, 1, language)} %`)})`;
}

function fixed(number: number, digits: number, language: Language): string {
  return number.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function signed(number: number, digits: number, language: Language): string {
  return `${number < 0 ? '−' : '+'}${fixed(Math.abs(number), digits, language)}`;
}

/** "18 November 2026" in UTC, as days are. */
function dayWords(day: Day, language: Language): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
