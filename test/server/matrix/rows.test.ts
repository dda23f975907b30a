import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId, PersonId } from '../../../src/domain/id.ts';
import { asViewer } from '../../../src/server/db/role.ts';
import { createGround, type Ground } from '../ground.ts';
import { createWorld } from '../world.ts';
import { ROW_TABLE } from './row-table.ts';
import { ACTORS, type Actor, setStage, type Stage } from './stage.ts';
import { parseTable } from './table.ts';

/** A text that stands in the rows which are looked for, and in no others of that table. */
type Mark = (stage: Stage, actor: Actor) => string;

const LINES = parseTable(ROW_TABLE, ['yes', '-']);

let ground: Ground;
let stage: Stage;
/** By table: all that it gives to whom, as text. */
const seen = new Map<Actor, ReadonlyMap<string, string>>();
beforeAll(async () => {
  ground = await createGround();
  stage = await setStage(await createWorld(ground.db, 'rows'));
  const tables = await listTables();
  for (const actor of ACTORS) seen.set(actor, await readAll(tables, actor));
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

const account = (actor: Actor): Mark => {
  return ({ of }) => of[actor].account;
};
const membership = (actor: Actor): Mark => {
  return ({ of }) => of[actor].membership;
};
const scope = (kind: string, of: (stage: Stage) => string): Mark => {
  return (on) => `${kind}:${of(on)}`;
};
const lines = (of: (stage: Stage) => GroupId): Mark => {
  return (on) => `"group_id":"${of(on)}"`;
};

const ACCOUNTS: Readonly<Record<string, Mark>> = {
  "the Admin's": account('admin'),
  "the Analyst's": account('analyst'),
  "the User's": account('user'),
  "the other User's": account('otherUser'),
  "the ex-member's": account('exMember'),
  "the suspended Admin's": account('suspendedAdmin'),
  "the suspended User's": account('suspendedUser'),
  "the other Group's Admin's": account('otherAdmin'),
};
const SCOPES: Readonly<Record<string, Mark>> = {
  "one's own": ({ of }, actor) => `self:${of[actor].device.person}`,
  "the Group's card": scope('card', ({ group }) => group),
  "the Group's team": scope('team', ({ group }) => group),
  "the Group's admin": scope('admin', ({ group }) => group),
  "the User's self": scope('self', ({ of }) => of.user.device.person),
  "the other Group's card": scope('card', ({ other }) => other),
};
const PERSONS: Readonly<Record<string, Mark>> = {
  "one's own": ({ of }, actor) => of[actor].device.person,
  "the Admin's": ({ of }) => of.admin.device.person,
  "the User's": ({ of }) => of.user.device.person,
};

const MARKS: Readonly<Record<string, Readonly<Record<string, Mark>>>> = {
  account: ACCOUNTS,
  account_month: ACCOUNTS,
  scope_change: ACCOUNTS,
  address: PERSONS,
  person: PERSONS,
  client: PERSONS,
  grp: {
    'the Group': ({ group }) => group,
    'the other Group': ({ other }) => other,
    'a deleted Group': ({ deleted }) => deleted,
    'a Group that only invites': ({ inviting }) => inviting,
  },
  membership: {
    "the Admin's": membership('admin'),
    "the Analyst's": membership('analyst'),
    "the User's": membership('user'),
    "the other User's": membership('otherUser'),
    "the ex-member's": membership('exMember'),
    "the ex-Admin's": membership('removedAdmin'),
    "the suspended Admin's": membership('suspendedAdmin'),
    "the suspended User's": membership('suspendedUser'),
    "the other Group's User's": ({ otherUser }) => otherUser,
  },
  invitation: {
    "one's own": ({ of }, actor) => of[actor].invited,
    'to the invitee': ({ sent }) => sent.open,
    'of who declined': ({ sent }) => sent.declined,
    "the other Group's": ({ otherSent }) => otherSent,
  },
  receipt: {
    "the User's": membership('user'),
    "the ex-member's": membership('exMember'),
    "the suspended User's": membership('suspendedUser'),
  },
  audit_entry: { "the Group's": lines(({ group }) => group), "the other Group's": lines(({ other }) => other) },
  audit_party: { "the Group's": lines(({ group }) => group), "the other Group's": lines(({ other }) => other) },
  scope: SCOPES,
  scope_row: SCOPES,
};

test('the table names every table that a viewer may read, and no other', async () => {
  const named = [...new Set(LINES.map(({ subject }) => subject))].sort();
  expect(named).toEqual((await listTables()).map(({ name }) => name));
});

test('the table and the marks name the same lines', () => {
  const marks = Object.entries(MARKS).flatMap(([name, of]) => Object.keys(of).map((target) => `${name} | ${target}`));
  expect(LINES.map(({ subject, target }) => `${subject} | ${target}`)).toEqual(marks);
});

test.each(LINES.map((line) => [line.subject, line.target, line] as const))(
  'R28 to R48: by row-level security alone, %s, %s',
  (subject, target, line) => {
    const mark = MARKS[subject]?.[target];
    const found = (actor: Actor) => mark !== undefined && seen.get(actor)?.get(subject)?.includes(mark(stage, actor));
    expect(Object.fromEntries(ACTORS.map((actor) => [actor, found(actor) ? 'yes' : '-']))).toEqual(line.cells);
  },
);

test('nobody at all reads no row of any table', () => {
  expect([...new Set(seen.get('anonymous')?.values())]).toEqual(['[]']);
});
