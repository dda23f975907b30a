/** The translations beside the English catalogue, each held to it text by text. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/extension/views/wording.ts';
import { type CountedKey, type TextKey, t, tCount, textDirection } from '../../../src/extension/text.ts';
import { parseDay } from '../../../src/domain/day.ts';
import {
  type Catalogue,
  catalogue as english,
  installCatalogue,
  installLanguage,
  readCatalogue,
} from '../../component/catalogue.ts';

const folders = readdirSync(resolve(import.meta.dirname, '../../../public/_locales')).sort();
const translations = folders.filter((folder) => folder !== 'en');
const keys = Object.keys(english);

/** A text may be half as long again as the English one, and a dozen letters more: a word of one language is three of the next. */
const LONGEST = { times: 1.5, more: 12 };
/** All texts together. */
const LONGEST_WHOLE = 1.3;

/** Names, and words that LinkedIn or everybody's software says alike in both languages. Whatever else stays English was forgotten. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  names: ['Sidelight', 'Shares.csv', 'Admin'],
  de: ['Impressions', 'Reposts', 'Follower', 'Name', 'OK', 'Details', 'Server: $1', 'Logo (optional)', 'User', 'Analyst'],
  es: [],
  fr: [
    'Impressions',
    'Post',
    'Posts',
    'Engagement',
    'Audience',
    'Clients',
    'Invitation',
    'Invitations',
    '$1 post',
    '$1 posts',
    '$1 invitation',
    '$1 invitations',
    '$1 vs $2',
    'OK',
    'pt',
  ],
  pt_BR: ['OK'],
};

/** Where a language has one form for one and for many. */
const ONE_FORM: readonly string[] = ['log_more', 'health_earlier'];

function holesOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].sort();
}

function textOf(texts: Catalogue, key: string): string {
  return texts[key]?.message ?? '';
}

function isOnlyHoles(message: string): boolean {
  return !/\p{L}{2}/u.test(message);
}

function countedIn(texts: Catalogue): string[] {
  return Object.keys(texts).flatMap((key) => (key.endsWith('_many') ? [key.slice(0, -'_many'.length)] : []));
}

/** Says all that is wrong with a text; nothing where all is well. */
function faultsOf(folder: string, key: string, message: string): string[] {
  const source = textOf(english, key);
  const alike = [...(ALIKE.names ?? []), ...(ALIKE[folder] ?? [])];
  return [
    holesOf(message).join() !== holesOf(source).join() && 'other substitutions',
    message.trim() === '' && 'empty',
    message !== message.trim() && 'blanks at its ends',
    message === source && !isOnlyHoles(message) && !alike.includes(message) && !key.startsWith('text') && 'left in English',
    /\b(the|and|your|with|which|nobody)\b/i.test(message) && 'words left in English',
    message.length > source.length * LONGEST.times + LONGEST.more && 'too long',
    /["']/.test(message) && 'typewriter quotes',
    /\.\.\./.test(message) && 'three dots',
  ].flatMap((fault) => (fault === false ? [] : [`${key}: ${fault}`]));
}

afterAll(() => installCatalogue());

test('every catalogue that is promised is there', () => {
  expect(folders).toEqual(['de', 'en', 'es', 'fr', 'pt_BR']);
});

describe.each(translations)('%s', (folder) => {
  const texts = readCatalogue(folder);

  test('it has the English texts, all of them and in their order, and no descriptions', () => {
    expect(keys.filter((key) => !(key in texts))).toEqual([]);
    expect(Object.keys(texts)).toEqual(keys);
    expect(Object.entries(texts).filter(([, text]) => Object.keys(text).join() !== 'message')).toEqual([]);
  });

  test('each text has the substitutions of the English one, is translated, and is not much longer', () => {
    expect(keys.flatMap((key) => faultsOf(folder, key, textOf(texts, key)))).toEqual([]);
    const sum = (all: Catalogue) => keys.reduce((letters, key) => letters + textOf(all, key).length, 0);
    expect(sum(texts) / sum(english)).toBeLessThan(LONGEST_WHOLE);
  });

  test('two forms are enough for its counts, and they differ where the English ones do', () => {
    const language = textOf(texts, 'textLanguage');
    expect(folder.replace('_', '-')).toBe(language);
    expect(
      new Intl.PluralRules(language)
        .resolvedOptions()
        .pluralCategories.filter((form) => !['one', 'many', 'other'].includes(form)),
    ).toEqual([]);
    const same = countedIn(texts).filter(
      (base) =>
        textOf(texts, `${base}_one`) === textOf(texts, `${base}_many`) &&
        textOf(english, `${base}_one`) !== textOf(english, `${base}_many`) &&
        !ONE_FORM.includes(base),
    );
    expect(same).toEqual([]);
  });

  test('what browsers and stores show of it is not cut off', () => {
    expect(textOf(texts, 'extensionName').length).toBeLessThanOrEqual(45);
    expect(textOf(texts, 'extensionDescription').length).toBeLessThanOrEqual(132);
  });
});

test.each<[string, CountedKey, number, string]>([
  ['de', 'group_members', 0, '0 Konten'],
  ['de', 'group_members', 1, '1 Konto'],
  ['de', 'age_days', 1200, '1.200 Tage alt'],
  ['fr', 'group_members', 0, '0 compte'],
  ['fr', 'group_members', 1, '1 compte'],
  ['fr', 'group_members', 2_000_000, '2 000 000 comptes'],
  ['es', 'group_members', 0, '0 cuentas'],
  ['es', 'group_members', 1, '1 cuenta'],
  ['pt_BR', 'group_members', 0, '0 conta'],
  ['pt_BR', 'group_members', 2, '2 contas'],
])('%s counts: %s of %d is %s', (folder, key, count, words) => {
  installLanguage(folder);
  expect(tCount(key, count).replace(/\s/g, ' ')).toBe(words);
});

test.each([
  ['de', '18. November 2026'],
  ['fr', '18 novembre 2026'],
  ['es', '18 de noviembre de 2026'],
  ['pt_BR', '18 de novembro de 2026'],
])('%s writes a day as %s', (folder, words) => {
  installLanguage(folder);
  expect(formatDay(parseDay('2026-11-18'))).toBe(words);
  expect(textDirection()).toBe('ltr');
});

test('a sentence that ends with a shortened day ends with one stop', () => {
  installLanguage('de');
  expect(t('glance_reach_window', '13. Okt. – 18. Nov.')).toBe('Gezählt über 13. Okt. – 18. Nov.');
  expect(t('health_to', '18. Nov.', 'vor 2 Tagen')).toBe('Zahlen bis 18. Nov., geholt vor 2 Tagen.');
});

test('a fault is found: a text that is English, too long, or lacks its number', () => {
  expect(faultsOf('de', 'save', 'Save')).toEqual(['save: left in English']);
  expect(faultsOf('de', 'save', 'Speichern, und zwar sofort und alles')).toEqual(['save: too long']);
  expect(faultsOf('de', 'age_days_many', 'Tage')).toEqual(['age_days_many: other substitutions']);
  installLanguage('de');
  expect(t('save' satisfies TextKey)).toBe('Speichern');
});
