/** A month as a calendar shows it: whole weeks, which begin on the day on which they begin where the reader is. */
import { addDays, type Day, dayInMonth, dayNumber, daysInMonth, monthOf, type Month } from './day.ts';

/** Monday is 0, Sunday 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DAYS_A_WEEK = 7;
const FEWEST_AHEAD = 4;
/** 1970-01-01 was a Thursday. */
const FIRST_EVER = 3;

/** Where a week does not begin on a Monday, by the Unicode consortium's table: for browsers that do not tell. */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  );
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');

export function weekdayOf(day: Day): Weekday {
  return ((((dayNumber(day) + FIRST_EVER) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK) as Weekday; // a remainder of seven
}

/** Every week that has a day of the month, whole, with the days of its neighbours. */
export function weeksOf(month: Month, firstDay: Weekday): readonly (readonly Day[])[] {
  const first = dayInMonth(month, 0);
  const before = (weekdayOf(first) - firstDay + DAYS_A_WEEK) % DAYS_A_WEEK;
  const count = Math.ceil((before + daysInMonth(month)) / DAYS_A_WEEK);
  const start = addDays(first, -before);
  return Array.from({ length: count }, (_, week) => daysFrom(addDays(start, week * DAYS_A_WEEK)));
}

/** From the week of a day on: the rest of its month, and then so much of the next one that there are four weeks at least. */
export function weeksFrom(day: Day, firstDay: Weekday): readonly (readonly Day[])[] {
  const left = weeksOf(monthOf(day), firstDay).filter((week) => week.some((one) => one >= day));
  const start = left[0]?.[0] ?? day; // a day is in a week of its month
  return Array.from({ length: Math.max(left.length, FEWEST_AHEAD) }, (_, week) => daysFrom(addDays(start, week * DAYS_A_WEEK)));
}

/** The same day of another month; that month's last where it has none. */
export function addMonths(day: Day, count: number): Day {
  const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}` as Month; // made so in this line
  return dayInMonth(month, Math.min(Number(day.slice(8)), daysInMonth(month)) - 1);
}

export function monthAfter(month: Month, count: number): Month {
  return monthOf(addMonths(dayInMonth(month, 0), count));
}

/** The first day of a week where a language is read: 'en-GB', or 'en', whose region is the likeliest. */
export function firstDayOfWeek(locale: string): Weekday {
  const { region = '' } = new Intl.Locale(locale).maximize();
  if (SUNDAY.includes(region)) return 6;
  if (SATURDAY.includes(region)) return 5;
  return region === 'MV' ? 4 : 0;
}

function daysFrom(start: Day): readonly Day[] {
  return Array.from({ length: DAYS_A_WEEK }, (_, at) => addDays(start, at));
}
