/** A value as PostgreSQL's jsonb keeps it: keys by their length, then by their bytes. What is equal there is equal text here. */
export function writeJsonb(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const held = value as Readonly<Record<string, unknown>>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(held).sort(compareKeys)) sorted[key] = sortKeys(held[key]);
  return sorted;
}

function compareKeys(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}
