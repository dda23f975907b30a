/** How the invented LinkedIn shows itself: which of its two front ends, in which theme, and who is signed in. */
export type Member = { readonly vanity: string; readonly name: string };
export type Look = {
  readonly frontEnd: 'classic' | 'sdui';
  readonly theme: 'light' | 'dark';
  /** Null: nobody is signed in. */
  readonly me: Member | null;
};

/** Invented. */
export const ADA: Member = { vanity: 'ada-fixture', name: 'Ada Fixture' };

export const USUAL_LOOK: Look = { frontEnd: 'classic', theme: 'light', me: ADA };

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
