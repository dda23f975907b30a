import type { Habits } from './package-parts.ts';
import type { ZipHabits } from './zip-file.ts';

/** Who wrote the file that a person has: LinkedIn, or the program in which it was opened and saved again. */
export const PROGRAMS = [
  'linkedin',
  'linkedin-streaming',
  'excel',
  'excel-strict',
  'excel-online',
  'google-sheets',
  'libreoffice',
  'numbers',
  'open-xml-sdk',
  'script',
  'result-writer',
  'bare-writer',
] as const;
export type Program = (typeof PROGRAMS)[number];

export type ProgramHabits = Omit<Habits, 'created'> & { readonly zip?: ZipHabits };

/** What is known or likely of how each of them writes a package. */
export const PROGRAM_HABITS: Readonly<Record<Program, ProgramHabits>> = {
  linkedin: { poi: true },
  // Apache POI's writer for large files: texts in the cells, and a zip that is written without going back.
  'linkedin-streaming': { poi: true, strings: 'inline', zip: { descriptors: true, zip64: true } },
  excel: { poi: false, strings: 'rich', zip: {} },
  'excel-strict': { poi: false, strict: true },
  'excel-online': { poi: false, moved: true, relationPrefix: 'ns1' },
  'google-sheets': { poi: true, withoutCore: true, zip: { descriptors: true } },
  libreoffice: { poi: false, zip: { descriptors: true } },
  numbers: { poi: false, zip: { folders: ['xl', 'docProps', '_rels'], stored: true } },
  'open-xml-sdk': { poi: false, prefix: true, absolute: true, head: 'marked' },
  script: { poi: false, absolute: true, head: 'none', zip: { zip64: true } },
  'result-writer': { poi: false, strings: 'result', zip: { comment: 'made by a script' } },
  'bare-writer': { poi: false, unaddressed: true, strings: 'inline' },
};
