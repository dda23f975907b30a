import type { Archive } from './archive.ts';
import { readPart } from './xml.ts';

/** What one part of a package says of another. Both are names of parts, as the zip has them. */
export type Relation = {
  readonly id: string;
  /** The last word of its type: the strict and the usual form of the format differ only before it. */
  readonly kind: string;
  readonly target: string;
};

/** The relations of a part, '' being the package itself; none when it has no list of them. @throws ExportRefusal */
export async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const [folder, file] = splitName(part);
  const list = findName(archive, `${folder}_rels/${file}.rels`);
  if (list === null) return [];
  const relations: Relation[] = [];
  await readPart(archive, list, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = resolveTarget(folder, attributes.get('Target') ?? '');
      const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
      relations.push({ id: attributes.get('Id') ?? '', kind, target: findName(archive, target) ?? target });
    },
  });
  return relations;
}

export function targetOf(relations: readonly Relation[], kind: string): string | null {
  return relations.find((relation) => relation.kind === kind)?.target ?? null;
}

/** Only looked up among the zip's own names, never opened as a path. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Names of parts are the same in small and capital letters. */
function findName(archive: Archive, name: string): string | null {
  if (archive.names.has(name)) return name;
  return [...archive.names].find((each) => each.toLowerCase() === name.toLowerCase()) ?? null;
}

function splitName(part: string): [folder: string, file: string] {
  const at = part.lastIndexOf('/') + 1;
  return [part.slice(0, at), part.slice(at)];
}
