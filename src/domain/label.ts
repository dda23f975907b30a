/**
 * Plain words on members and on posts, by which a Group's Admins and Analysts, or the author himself, find them again. What a Group
 * writes on a member or on his posts is not told to a User, nor that anything is written: it is in no scope that he has.
 */
import type { MembershipId } from './id.ts';
import { isStaff, type Role } from './role.ts';

/** Characters. */
export const LABEL_LENGTH = 30;
/** On one member, or on one post. */
export const MOST_LABELS = 5;
/** Posts with labels, of one member in one Group, or of one own account: far above any real number. */
export const MOST_LABELLED = 2000;
/** LinkedIn's numbers of one post; a label stands at one of them. */
export const MOST_NUMBERS = 10;

export type Labels = readonly string[];

/** Who stands on a member's line is the Admins' to say; a post is what Analysts work with. */
export function canLabelMembers(role: Role): boolean {
  return role === 'admin';
}

export function canLabelPosts(role: Role): boolean {
  return isStaff(role);
}

/** Letters that count: the same on every device and on the server, whatever its language. */
function plainOf(label: string): string {
  return label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Two labels that differ in case or accents alone are one: nobody would know which to take. */
export function areDistinct(labels: Labels): boolean {
  return new Set(labels.map(plainOf)).size === labels.length;
}

/** What was typed, as a label may be: blanks once, no comma, no semicolon (lists are parted by them), not too long. */
export function tidyLabel(text: string): string {
  const seen = text.replace(/[,;\s]+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
  return seen
    .trim()
    .slice(0, LABEL_LENGTH)
    .replace(/[\ud800-\udbff]$/, '') // half of a character
    .trim();
}

/** With one more at the end, as the others write it where they know it; the same ones where there is no room, or it is there. */
export function addLabel(labels: Labels, text: string, known: Labels): Labels {
  const tidy = tidyLabel(text);
  const label = known.find((one) => plainOf(one) === plainOf(tidy)) ?? tidy;
  const next = [...labels, label];
  return label === '' || next.length > MOST_LABELS || !areDistinct(next) ? labels : next;
}

/** Each that is used, once, in the order of letters. */
export function labelsIn(all: Iterable<Labels>): string[] {
  const found = new Map<string, string>();
  for (const labels of all) for (const label of labels) if (!found.has(plainOf(label))) found.set(plainOf(label), label);
  return [...found.values()].sort((a, b) => a.localeCompare(b));
}

export function hasLabel(labels: Labels, label: string): boolean {
  return labels.some((one) => plainOf(one) === plainOf(label));
}

/** Of a post with several numbers: what stands at any of them, at most as many as one may have. */
export function labelsOfPost(ids: readonly string[], at: ReadonlyMap<string, Labels>): string[] {
  return labelsIn(ids.map((id) => at.get(id) ?? [])).slice(0, MOST_LABELS);
}

/** What is written on a team's members, for whoever sees the team. */
export type TeamLabels = {
  readonly canLabel: boolean;
  readonly members: readonly { readonly id: MembershipId; readonly labels: Labels }[];
};
