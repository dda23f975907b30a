import type { AuditEntry } from '../../src/domain/audit.ts';
import type { GroupId } from '../../src/domain/id.ts';
import type { Entry, Party } from '../../src/protocol/audit.ts';
import { pullAll } from './holding.ts';
import type { Device, World } from './world.ts';

export type Log = {
  readonly entries: readonly AuditEntry[];
  /** Who, what, to whom, and how, in words. */
  readonly said: readonly (readonly [string | null, string, string | null, Entry['detail']])[];
};

/** A Group's log as this device has it after all its pulls. */
export async function pullLog(world: World, device: Device, group: GroupId): Promise<Log> {
  const { rows } = await pullAll(world, device);
  const of = <T>(entity: string): T[] =>
    [...rows].filter(([key]) => key.startsWith(`admin:${group} ${entity} `)).map(([, value]) => value as T);
  const entries = of<Entry>('entry').sort((a, b) => a.seq - b.seq);
  const names = new Map(of<Party>('party').map(({ id, name }) => [id, name]));
  const nameOf = (id: Entry['by']) => (id === null ? null : (names.get(id) ?? 'erased'));
  return { entries, said: entries.map((entry) => [nameOf(entry.by), entry.action, nameOf(entry.subject), entry.detail]) };
}
