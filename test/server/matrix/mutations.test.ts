import { afterAll, beforeAll, expect, test } from 'vitest';
import { MUTATION_SCHEMAS, type MutationName } from '../../../src/protocol/mutation.ts';
import type { PushResponse } from '../../../src/protocol/push.ts';
import { createGround, type Ground } from '../ground.ts';
import { createWorld, post, type World } from '../world.ts';
import { MUTATION_TABLE } from './decision-table.ts';
import { formOf } from './form.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';
import { ACTORS, type Actor, setStage, type Stage } from './stage.ts';
import { type Line, parseTable } from './table.ts';
import { TARGETS } from './targets.ts';

/** What is answered, by the word that stands for it in the table. */
const CODES = {
  ok: 'ok',
  '-': 'refused',
  plan: 'needs-business',
  last: 'last-admin',
  chg: 'changed',
  day: 'asked-already',
  con: 'connected-already',
  self: 'yourself',
  full: 'no-seat',
  bad: 'bad-request',
  '401': 'signed-out',
} as const;
type Word = keyof typeof CODES;
type Make = (stage: Stage, me: Stage['of'][Actor]) => unknown;

const LINES = parseTable(MUTATION_TABLE, Object.keys(CODES) as Word[]); // its own keys
const NAMES = Object.keys(MUTATION_SCHEMAS) as MutationName[]; // its own keys

let ground: Ground;
let rehearsal: Rehearsal;
let world: World;
let stage: Stage;
/** Every form in which an answer was seen, by its code. */
const forms = new Map<string, Set<string>>();
beforeAll(async () => {
  ground = await createGround();
  const acted = await createWorld(ground.db, 'matrix');
  stage = await setStage(acted);
  rehearsal = await createRehearsal(ground.url);
  world = await createWorld(rehearsal.db, 'rehearsal', { now: () => acted.clock.now });
});
afterAll(async () => {
  await rehearsal?.end();
  await ground.drop();
});

async function ask({ subject, target }: Line<Word>, actor: Actor): Promise<string> {
  const make = TARGETS[subject as MutationName][target] as Make; // the closed lists are tested below
  const me = stage.of[actor];
  const token = actor === 'anonymous' ? 'nobody' : me.device.token;
  // A device that nobody has, so that the number is the next one for everybody.
  const mutations = [{ id: 1, name: subject, args: make(stage, me) }];
  const body = { clientId: '00000000-0000-4000-8000-00000000000c', mutations };
  return rehearsal.undo(async () => {
    const response = await post(world, { token }, '/v1/push', body);
    const code = await codeOf(response.clone());
    forms.set(code, (forms.get(code) ?? new Set()).add(await formOf(response)));
    return code;
  });
}

async function codeOf(response: Response): Promise<string> {
  const body: { code?: string } & Partial<PushResponse> = await response.json();
  return body.code ?? body.results?.[0]?.[1] ?? 'nothing';
}

test('the table and the targets name the same cells, each once, and every mutation with a malformed id', () => {
  const inTable = LINES.map(({ subject, target }) => `${subject} | ${target}`);
  const inTargets = Object.entries(TARGETS).flatMap(([name, targets]) =>
    Object.keys(targets).map((target) => `${name} | ${target}`),
  );
  expect(inTable.toSorted()).toEqual(inTargets.toSorted());
  expect(new Set(inTable).size).toBe(inTable.length);
  expect([...new Set(LINES.map(({ subject }) => subject))].sort()).toEqual([...NAMES].sort());
  for (const name of NAMES) expect(inTable).toContain(`${name} | malformed`);
});

test.each(LINES.map((line) => [line.subject, line.target, line] as const))('%s, %s: as the table says', async (_n, _t, line) => {
  const answers: Partial<Record<Actor, string>> = {};
  for (const actor of ACTORS) answers[actor] = await ask(line, actor);
  expect(answers).toEqual(Object.fromEntries(ACTORS.map((actor) => [actor, CODES[line.cells[actor]]])));
});

test('T14, A-03, P-08, I12: "refused" has one form, byte for byte, for what is not yours, never was, is deleted, or is random', () => {
  expect(forms.get('refused')?.size).toBe(1);
  for (const [code, seen] of forms) expect([code, seen.size]).toEqual([code, 1]);
});
