import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import { asViewer } from '../../../src/server/db/role.ts';
import { createGround, type Ground } from '../ground.ts';
import { createHolding, pullAll } from '../holding.ts';
import { createWorld } from '../world.ts';
import { type Held, LOOKS } from './looks.ts';
import { MARKS } from './marks.ts';
import { READ_TABLE } from './reading-table.ts';
import { ROW_TABLE } from './row-table.ts';
import { ACTORS, type Actor, setStage, type Stage } from './stage.ts';
import { parseTable } from './table.ts';

const READS = parseTable(READ_TABLE, ['yes', '-']);
const ROWS = parseTable(ROW_TABLE, ['yes', '-']);

let ground: Ground;
let stage: Stage;
const held = {} as Record<Actor, Held>;
/** By table: all that it gives to whom, as text. */
const read = new Map<Actor, ReadonlyMap<string, string>>();
beforeAll(async () => {
  ground = await createGround();
  const world = await createWorld(ground.db, 'reads');
  stage = await setStage(world);
  const tables = await listTables();
  for (const actor of ACTORS) {
    const holding = createHolding();
    if (actor !== 'anonymous') await pullAll(world, stage.of[actor].device, holding);
    held[actor] = { ...holding, text: JSON.stringify([[...holding.rows], [...holding.tiles]]) };
    read.set(actor, await readAll(tables, actor));
  }
});
afterAll(() => ground.drop());

type Table = { readonly name: string; readonly columns: readonly string[] };

/** From the catalogue: what app_user may read, and which columns of it. */
async function listTables(): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      and has_column_privilege('app_user', c.oid, a.attnum, 'select')
    group by c.relname order by c.relname`.execute(ground.db);
  return rows;
}

function readAll(tables: readonly Table[], actor: Actor): Promise<Map<string, string>> {
  const viewer = actor === 'anonymous' ? ('' as PersonId) : stage.of[actor].device.person; // nobody is set then
  return asViewer(ground.db, viewer, async (tx) => {
    const texts = new Map<string, string>();
    for (const { name, columns } of tables) {
      const { rows } = await sql`select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}`.execute(
        tx,
      );
      texts.set(name, JSON.stringify(rows));
    }
    return texts;
  });
}

/** `subject | target`, as they stand in a table. */
function listCells(of: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  return Object.entries(of).flatMap(([subject, targets]) => Object.keys(targets).map((target) => `${subject} | ${target}`));
}

function answerFor(has: (actor: Actor) => boolean | undefined): Record<string, string> {
  return Object.fromEntries(ACTORS.map((actor) => [actor, has(actor) ? 'yes' : '-']));
}

test('what is looked for stands in the tables, line by line', () => {
  expect(READS.map(({ subject, target }) => `${subject} | ${target}`)).toEqual(listCells(LOOKS));
  expect(ROWS.map(({ subject, target }) => `${subject} | ${target}`)).toEqual(listCells(MARKS));
});

test.each(READS.map((line) => [line.subject, line.target, line] as const))(
  'A-03, R28 to R48: in all pulls, %s, %s',
  (subject, target, line) => {
    const look = LOOKS[subject]?.[target];
    expect(answerFor((actor) => look?.(stage, held[actor], actor))).toEqual(line.cells);
  },
);

test('the table of rows names every table that a viewer may read, and no other', async () => {
  const named = [...new Set(ROWS.map(({ subject }) => subject))].sort();
  expect(named).toEqual((await listTables()).map(({ name }) => name));
});

test.each(ROWS.map((line) => [line.subject, line.target, line] as const))(
  'A-05, R28 to R48: by row-level security alone, %s, %s',
  (subject, target, line) => {
    const mark = MARKS[subject]?.[target];
    expect(answerFor((actor) => mark && read.get(actor)?.get(subject)?.includes(mark(stage, actor)))).toEqual(line.cells);
  },
);

test('nobody at all reads no row of any table', () => {
  expect([...new Set(read.get('anonymous')?.values())]).toEqual(['[]']);
});
