import { dayAt, type Day } from '../../domain/day.ts';
import { DIGEST_METRICS, type Digest, type DigestMetric, type DigestPart } from '../../domain/digest.ts';
import type { GlanceFigure } from '../../domain/glance.ts';
import { type Message, type Paragraph, plainName, writeMessage } from './message.ts';

export type DigestMail = {
  readonly to: string;
  readonly digest: Digest;
  /** What its reader presses to get no more of them. */
  readonly offUrl: string;
};

const WORDS: Readonly<Record<DigestMetric, string>> = {
  impressions: 'Impressions',
  engagements: 'Engagements',
  engagementRate: 'Engagement rate',
  newFollowers: 'New followers',
  followers: 'Followers',
  posts: 'Posts',
};

/** Its subject holds no figure: it shows on locked screens. Of a team it names no member. */
export function writeDigestMail({ to, digest, offUrl }: DigestMail): Message {
  const paragraphs: Paragraph[] = [
    'This is what Sidelight knows of your week on LinkedIn.',
    ...digest.parts.map(writePart),
    'Open Sidelight for what moved these figures. They are as new as the last export that was brought: on LinkedIn open Analytics, then Post impressions, and press Export; then press Import in Sidelight.',
    { link: offUrl, label: 'No more weekly mails' },
  ];
  return { ...writeMessage(to, `Your week in Sidelight, ${dayWords(digest.week)}`, paragraphs), unsubscribe: offUrl };
}

function writePart({ of, name, period, capturedAt, members, figures, isOld }: DigestPart): Paragraph {
  const whose = `${plainName(name)}${of === 'team' ? `, the team of ${members}` : of === 'shown' ? ', shown to you' : ''}`;
  const brought =
    capturedAt === null ? '' : `, ${of === 'team' ? 'the oldest of them' : 'last'} brought on ${dayWords(dayAt(capturedAt))}`;
  if (isOld) return { title: whose, lines: [`Nothing new: the figures end on ${dayWords(period.to)}${brought}.`] };
  return {
    title: `${whose}: ${dayWords(period.from)} to ${dayWords(period.to)}`,
    lines: [
      ...DIGEST_METRICS.map((metric) => `${WORDS[metric]}: ${figureWords(metric, figures[metric])}`),
      `Figures to ${dayWords(period.to)}${brought}.`,
    ],
  };
}

/** What is not known is said not to be: it is never zero. */
function figureWords(metric: DigestMetric, { value, change, atLeast }: GlanceFigure): string {
  if (value === null) return 'not known';
  const figure = `${atLeast ? 'at least ' : ''}${metric === 'engagementRate' ? percent(value) : value.toLocaleString('en')}`;
  if (!change) return figure;
  if (metric === 'engagementRate')
    return `${figure} (${signed((change.difference * 100).toFixed(2))} points against the 7 days before)`;
  if (metric === 'followers' || metric === 'posts' || change.ratio === null)
    return `${figure} (${signed(change.difference.toLocaleString('en'))} against the 7 days before)`;
  return `${figure} (${signed((change.ratio * 100).toFixed(1))} % against the 7 days before)`;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)} %`;
}

function signed(number: string): string {
  return number.startsWith('-') ? `−${number.slice(1)}` : `+${number}`;
}

/** "18 November 2026" in UTC, as days are. */
function dayWords(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
