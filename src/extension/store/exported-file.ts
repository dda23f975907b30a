/** A file that is made here, and that the browser saves where the person says. */
export type ExportedFile = { readonly name: string; readonly type: string; readonly text: string };

/** What every file system takes. */
export function fileWord(text: string, unless: string): string {
  const word = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return word.toLowerCase() || unless;
}
