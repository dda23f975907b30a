/** Invented. */
import type { PageFigure } from '../../src/domain/page-capture.ts';
import { figuresOf, type InventedLanguage, type InventedPage, type InventedPost, writeNumber } from './invented-page.ts';

const IMPRESSIONS = { 'en-US': 'Impressions', de: 'Impressionen', fr: 'Impressions', es: 'Impresiones', 'pt-BR': 'Impressões' };
const REACTIONS = { 'en-US': 'Reactions', de: 'Reaktionen', 'pt-BR': 'Reações' };
const COMMENTS = { 'en-US': 'Comments', de: 'Kommentare', 'pt-BR': 'Comentários' };
const REPOSTS = { 'en-US': 'Reposts', de: 'Reposts', fr: 'Republications', 'pt-BR': 'Compartilhamentos' };

const TEXTS = [
  'Three things I learned from a year of talking to customers every week',
  'We moved our planning to Thursdays, and nobody misses Mondays',
  'A short note on why our smallest team ships the most',
];

export function inventTopPosts(language: InventedLanguage): InventedPage {
  return {
    page: 'top-posts',
    path: '/analytics/creator/top-posts/?timeRange=past_28_days&metricType=IMPRESSIONS',
    title: 'Top performing posts',
    tiles: [],
    rows: [],
    posts: TEXTS.map((text, at) => postOf(language, text, at)),
  };
}

function postOf(language: InventedLanguage, text: string, at: number): InventedPost {
  const told = figuresOf(language, [
    ['reactions', 301 - at * 10, REACTIONS],
    ['comments', 64 - at, COMMENTS],
    ['reposts', 12 + at, REPOSTS],
    ['impressions', 8_316 - at * 1_000, IMPRESSIONS],
  ]);
  return {
    id: `activity:743${at}000000000000001`,
    text,
    author: 'Ada Fixture',
    age: `${at + 2}w •`,
    reactions: writeNumber(301 - at * 10, language),
    figures: told,
    means: Object.fromEntries(told.map(({ means, value }) => [means as PageFigure, Number(value.replace(/\D/g, ''))])), // each has one
  };
}
