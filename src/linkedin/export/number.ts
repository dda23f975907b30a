import type { Cell } from './sheet.ts';

/** No figure of a person comes near; the client packs days as 32-bit integers. */
const GREATEST = 2_000_000_000;
/** No number, with whatever words around it, is longer. */
const TEXT_LENGTH = 100;
/** Zeros of the scripts in which LinkedIn's own numbers may come. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0c66, 0x0e50, 0xff10];
const GROUP = "[.,'’ʼ٬，． ]";
const GROUPED = new RegExp(`^\\d{1,3}(${GROUP})\\d{2,3}(?:\\1\\d{2,3})*$`);

/** A whole number, possibly below zero; null when the cell is none. Never rounds. */
export function parseCount(cell: Cell | null): number | null {
  if (cell === null) return null;
  const value = typeof cell === 'number' ? cell : parseCountText(cell);
  return value !== null && Number.isInteger(value) && Math.abs(value) <= GREATEST ? value + 0 : null;
}

function parseCountText(text: string): number | null {
  if (text.length > TEXT_LENGTH) return null;
  const match = /^([-−–]?) ?(.*)$/.exec(asciiDigits(text));
  const digits = match?.[2] ?? '';
  const sign = match?.[1] === '' ? 1 : -1;
  const whole = /^\d+$/.test(digits) ? digits : (ungrouped(digits) ?? withoutZeroFraction(digits));
  return whole === null ? null : sign * Number(whole);
}

/** '1,316', '1.316', '1 316', "1'316", '10,00,000'. The last group always has three digits. */
function ungrouped(digits: string): string | null {
  const match = GROUPED.exec(digits);
  if (match?.[1] === undefined || !/\d{3}$/.test(digits) || !/\D\d{3}$/.test(digits)) return null;
  return digits.replaceAll(match[1], '');
}

/** '860742.0', as a writer of decimals puts a whole number. Three zeros would be a group. */
function withoutZeroFraction(digits: string): string | null {
  return /^(\d+)[.,](?:0|00)$/.exec(digits)?.[1] ?? null;
}

/** 'below' stands for "less than 1 %". */
export type Share = number | 'below';

/** A part of a whole, 0 to 1; null when the cell is none. */
export function parseShare(cell: Cell | null): Share | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return bounded(cell);
  if (cell.length > TEXT_LENGTH) return null;
  const text = asciiDigits(cell);
  const number = /\d+(?:[.,٫]\d+)?/.exec(text)?.[0];
  if (number === undefined) return null;
  const value = Number(number.replace(/[,٫]/, '.'));
  const around = text.replace(number, '').trim();
  if (around === '') return /[.,٫]/.test(number) || value === 0 ? bounded(value) : null;
  if (!hasPercentSign(around)) return null;
  // "< 1%" in signs, "menos de 1%" in words, whatever the language.
  if (value === 1 && /[<＜]|\p{L}/u.test(around) && !/[>＞]/.test(around)) return 'below';
  return around.length === 1 ? bounded(value / 100) : null;
}

export function hasPercentSign(text: string): boolean {
  return /[%٪％﹪]/.test(text);
}

function bounded(value: number): number | null {
  return value >= 0 && value <= 1 ? value : null;
}

export function asciiDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
