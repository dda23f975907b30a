/**
 * Checks an account's month column by column. It accepts exactly what protocol/account-month.ts accepts, held by a property test, at a
 * fifteenth of the cost: most of what ever crosses the wire goes through here.
 */
import type { AccountMonth } from '../../domain/account-month.ts';
import { isDay, isMonth } from '../../domain/day.ts';
import { isId } from '../../domain/id.ts';
import { DAY_METRICS, PAGE_METRICS, POST_METRICS, SOURCES } from '../../domain/metric.ts';
import { DEMOGRAPHIC_CATEGORIES, POST_TEXT_LENGTH } from '../../domain/reading.ts';

const LARGEST = 2_147_483_647;
const LARGEST_TIME = 8.64e15;
const LARGEST_PLACE = 10_000;
const HASH = /^[0-9a-f]{64}$/;
const POST_ID = /^(activity|share|ugcPost):\d{10,25}$/;
const POST_URL = /^https:\/\/www\.linkedin\.com\//;

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

export function isAccountMonth(value: unknown): value is AccountMonth {
  if (!hasOnly(value, ['account', 'month', 'sources'], ['answers'])) return false;
  const { account, month, sources, answers } = value;
  return (
    typeof account === 'string' &&
    isId(account) &&
    typeof month === 'string' &&
    isMonth(month) &&
    hasOnly(sources, [], SOURCES) &&
    Object.values(sources).every(isSourceMonth) &&
    (answers === undefined || isListOf(answers, isAnswer))
  );
}

function isAnswer(value: unknown): boolean {
  if (!hasOnly(value, ['ids', 'same', 'at']) || !Array.isArray(value.ids) || value.ids.length !== 2) return false;
  const [one, other]: unknown[] = value.ids;
  return isPostId(one) && isPostId(other) && one < other && typeof value.same === 'boolean' && isWhole(value.at, 0, LARGEST_TIME);
}

function isPostId(value: unknown): value is string {
  return typeof value === 'string' && POST_ID.test(value);
}

function isSourceMonth(value: unknown): boolean {
  if (!hasOnly(value, ['captures', 'days', 'anchors', 'windows', 'posts'])) return false;
  return (
    isListOf(value.captures, isCapture) &&
    hasOnly(value.days, [], DAY_METRICS) &&
    Object.values(value.days).every(isColumn) &&
    isListOf(value.anchors, isAnchor) &&
    isListOf(value.windows, isWindowFact) &&
    isListOf(value.posts, isPost)
  );
}

function isCapture(value: unknown): boolean {
  if (!hasOnly(value, ['at', 'hash', 'assumed'])) return false;
  const { at, hash, assumed } = value;
  return isWhole(at, 0, LARGEST_TIME) && typeof hash === 'string' && HASH.test(hash) && typeof assumed === 'boolean';
}

function isColumn(value: unknown): boolean {
  if (!hasOnly(value, ['values', 'captures'])) return false;
  const { values, captures } = value;
  return isMonthLong(values) && values.every(isValue) && isMonthLong(captures) && captures.every(isPlaceOrNull);
}

function isMonthLong(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length >= 28 && value.length <= 31;
}

function isValue(value: unknown): boolean {
  return value === null || isWhole(value, -LARGEST, LARGEST);
}

function isPlace(value: unknown): boolean {
  return isWhole(value, 0, LARGEST_PLACE);
}

function isPlaceOrNull(value: unknown): boolean {
  return value === null || isPlace(value);
}

function isAnchor(value: unknown): boolean {
  return (
    hasOnly(value, ['day', 'total', 'capture']) &&
    isDayText(value.day) &&
    Number.isSafeInteger(value.total) &&
    isPlace(value.capture)
  );
}

const WINDOW_FACT = ['from', 'to', 'impressions', 'engagements', 'membersReached', 'demographics', 'postsTruncated', 'capture'];

function isWindowFact(value: unknown): boolean {
  if (!hasOnly(value, WINDOW_FACT, ['page'])) return false;
  const totals = [value.impressions, value.engagements, value.membersReached];
  return (
    isDayText(value.from) &&
    isDayText(value.to) &&
    totals.every((total) => total === null || Number.isSafeInteger(total)) &&
    isListOf(value.demographics, isDemographic) &&
    typeof value.postsTruncated === 'boolean' &&
    (value.page === undefined || isPageTotals(value.page)) &&
    isPlace(value.capture)
  );
}

function isPageTotals(value: unknown): boolean {
  return (
    hasOnly(value, [], PAGE_METRICS) && Object.values(value).every((total) => total === undefined || isWhole(total, 0, LARGEST))
  );
}

function isDemographic(row: unknown): boolean {
  if (!hasOnly(row, ['about', 'category', 'value', 'share'])) return false;
  const { about, category, value, share } = row;
  return (
    (about === 'audience' || about === 'content') &&
    (DEMOGRAPHIC_CATEGORIES as readonly unknown[]).includes(category) &&
    typeof value === 'string' &&
    value.length >= 1 &&
    value.length <= 200 &&
    (share === null || (typeof share === 'number' && share >= 0 && share <= 1))
  );
}

function isPost(value: unknown): boolean {
  if (!hasOnly(value, ['id', 'url', 'publishedOn', 'window', 'figures', 'capture'], ['text'])) return false;
  const { id, url, publishedOn, window, figures, text, capture } = value;
  return (
    isPostId(id) &&
    typeof url === 'string' &&
    url.length <= 600 &&
    POST_URL.test(url) &&
    isDayText(publishedOn) &&
    (window === null || isWindow(window)) &&
    hasOnly(figures, [], POST_METRICS) &&
    Object.values(figures).every((figure) => isWhole(figure, -LARGEST, LARGEST)) &&
    (text === undefined || (typeof text === 'string' && text.length >= 1 && text.length <= POST_TEXT_LENGTH)) &&
    isPlace(capture)
  );
}

function isWindow(value: unknown): boolean {
  return (
    hasOnly(value, ['from', 'to']) &&
    isDayText(value.from) &&
    isDayText(value.to) &&
    (value.from as string) <= (value.to as string)
  ); // both days
}

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && isDay(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most; // a safe integer is a number
}

function isListOf(value: unknown, isOne: Check): boolean {
  return Array.isArray(value) && value.every(isOne);
}

/** All of the first keys, any of the second, and no other. */
function hasOnly(value: unknown, needed: readonly string[], others: readonly string[] = []): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return needed.every((key) => Object.hasOwn(value, key)) && keys.every((key) => needed.includes(key) || others.includes(key));
}
