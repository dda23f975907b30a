/**
 * LinkedIn's "little" text, in which mentions and hashtags are written within the text. What is reserved for them and stands for itself
 * is escaped: LinkedIn cuts a text silently at what it does not understand. A hashtag stays one.
 */
const RESERVED = /[\\|{}@[\]()<>#*_~]/g;
const HASHTAG = /(?<![\p{L}\p{N}_#&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}]+/gu;
/** As LinkedIn gives a hashtag back. */
const TEMPLATE = /\{hashtag\|\\?([#＃])\|((?:\\.|[^}\\])*)\}/gsu;

export function escapeLittle(text: string): string {
  let escaped = '';
  let from = 0;
  for (const { 0: tag, index } of text.matchAll(HASHTAG)) {
    escaped += plain(text.slice(from, index)) + tag;
    from = index + tag.length;
  }
  return escaped + plain(text.slice(from));
}

/** What a reader sees of it. */
export function readLittle(little: string): string {
  return little.replace(TEMPLATE, (_, sign: string, tag: string) => `${sign}${tag}`).replace(/\\(.)/gs, '$1');
}

function plain(text: string): string {
  return text.replace(RESERVED, '\\$&');
}
