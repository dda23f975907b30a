/** Letters as one seeks them: without case, accents and marks. */
export function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
