/** One answer as it is compared: its status, its headers, its body, and what only the server can read of it, opened. */
import type { PullResponse } from '../../src/protocol/pull.ts';

type Page = { readonly response: Response; readonly text: string };
type Op = PullResponse['ops'][number];

/** Of the connection and of the clock; the size of the body is compared by itself. */
const PASSING = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];
/** Their ids are the server's, at random: so is their order among each other in a snapshot. */
const RANDOMLY_NAMED = ['event', 'entry', 'party'];

export function drawAnswer(response: Response, text: string): string {
  return `${drawHead(response)}\n${text.length}\n${text.replace(/"(request|token)":"[\w-]{43}"/g, '"$1":"#"')}`;
}

/** The pages of a pull together: where one ends and the next begins hangs on random ids, how many there are does not. */
export async function drawPull(pages: readonly Page[], open: (cookie: string) => string | null): Promise<string> {
  const heads = pages.map(({ response }) => drawHead(response)).join('\n');
  const size = pages.reduce((sum, { text }) => sum + text.length, 0);
  const answers = pages.flatMap(({ response, text }): PullResponse[] => (response.status === 200 ? [JSON.parse(text)] : []));
  const last = answers.at(-1);
  if (!last) return `${heads}\n${pages.map(({ text }) => text).join('\n')}`;
  const reset = [...new Set(answers.flatMap((answer) => answer.reset))];
  const ops = sortRandom(
    answers.flatMap((answer) => answer.ops),
    reset,
  );
  const tiles = answers.flatMap((answer) => answer.tiles);
  const more = answers.map((answer) => answer.more);
  const cookie = last.cookie === null ? null : open(last.cookie);
  return `${heads}\n${size}\n${JSON.stringify({ ...last, reset, ops, tiles, more, cookie: JSON.parse(cookie ?? 'null') })}`;
}

function drawHead(response: Response): string {
  const headers = [...response.headers].filter(([name]) => !PASSING.includes(name)).map(([name, value]) => `${name}: ${value}`);
  return [response.status, ...headers].join('\n');
}

/** @throws Error when records of a snapshot do not come in the order of their keys, since order could tell then */
function sortRandom(ops: readonly Op[], reset: readonly string[]): Op[] {
  const sorted: Op[] = [];
  for (let at = 0; at < ops.length; ) {
    const run = ops.slice(at).findIndex(([scope, entity]) => scope !== ops[at]?.[0] || entity !== ops[at]?.[1]);
    const alike = ops.slice(at, run < 0 ? undefined : at + run);
    at += alike.length;
    const [scope, entity] = alike[0] ?? ['', ''];
    const isRandom = reset.includes(scope as never) && RANDOMLY_NAMED.includes(entity);
    if (isRandom && alike.some(([, , key], nth) => nth > 0 && key <= (alike[nth - 1]?.[2] ?? '')))
      throw new Error('not in order');
    sorted.push(...(isRandom ? alike.sort((a, b) => (tell(a) < tell(b) ? -1 : 1)) : alike));
  }
  return sorted;
}

/** All of a record but its id, and but the hashes that are made of it. */
function tell([, , , value]: Op): string {
  const { id, previous, hash, by, subject, ...rest } = value as Record<string, unknown>;
  return JSON.stringify([rest.seq, rest.at, rest.kind, rest.name, rest, typeof by, typeof subject]);
}
