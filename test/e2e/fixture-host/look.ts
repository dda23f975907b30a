/** How the invented LinkedIn shows itself: which of its two front ends, in which theme and language, and who is signed in. */
import type { InventedLanguage } from '../../pages/invented-page.ts';

export type Member = { readonly vanity: string; readonly name: string };
export type Look = {
  readonly frontEnd: 'classic' | 'sdui';
  readonly theme: 'light' | 'dark';
  readonly language: InventedLanguage;
  /** In a tile the number stands above its label, or below. */
  readonly order: 'number-first' | 'label-first';
  /** Null: nobody is signed in. */
  readonly me: Member | null;
};

/** Invented. */
export const ADA: Member = { vanity: 'ada-fixture', name: 'Ada Fixture' };

export const USUAL_LOOK: Look = { frontEnd: 'classic', theme: 'light', language: 'en-US', order: 'number-first', me: ADA };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** 'mei-tanaka' → 'Mei Tanaka'. */
export function nameOf(vanity: string): string {
  return vanity
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
