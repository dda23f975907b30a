/**
 * Who may have seen what, and when: from the acts that were acknowledged, and nothing of the server's. All that is hidden carries a
 * number that stands nowhere else, so that an answer, or a whole cache, is searched for what must not be in it.
 */

/** What the viewer is in the Group. `invited`: told who would see his figures. */
export type Level = 'admin' | 'analyst' | 'user' | 'invited' | 'suspended' | 'out';

/** `team`: others' figures, and Users' names; `admin`: invited addresses; `card`: staff's names; `name`: the Group's; `own`: the viewer's figures. */
export type Kind = 'team' | 'admin' | 'card' | 'name' | 'own';

/** In the words of REQUIREMENTS.md. Of `own` it says at which of the viewer's levels the founder sees them. */
const SEEN: Readonly<Record<Kind, readonly Level[]>> = {
  team: ['admin', 'analyst'],
  admin: ['admin'],
  card: ['admin', 'analyst', 'user', 'invited'],
  name: ['admin', 'analyst', 'user', 'invited', 'suspended'],
  own: ['admin', 'analyst', 'user'],
};

export type Content = { readonly number: number; readonly kind: Kind; readonly began: number };
/** A level that may be in force from the moment it was asked for until the next one was acknowledged. */
type Spell = { readonly level: Level; readonly from: number; until: number };
export type Sight = {
  readonly audience: 'viewer' | 'founder';
  readonly text: string;
  /** When the answer was asked for, or the pull after which the cache was looked at. */
  readonly started: number;
  readonly ended: number;
};

export type History = ReturnType<typeof createHistory>;

const FIRST = 100_000_000;
const NUMBER = /\b\d{9}\b/g;
const SCOPES = { team: '"team:', admin: '"admin:', card: '"card:' } as const;

let minted = 0;

export function createHistory(start: Level) {
  const contents = new Map<number, Content>();
  const spells: Spell[] = [{ level: start, from: 0, until: Number.POSITIVE_INFINITY }];
  const counts = { permitted: 0, crossing: 0 };
  let clock = 0;
  const tick = () => ++clock;
  const current = () => spells[spells.length - 1] as Spell; // it begins with one

  /** Whether there was an instant between these at which the viewer may have been somebody who sees it. */
  const isPermitted = (kind: Kind, from: number, to: number) =>
    spells.some((spell) => SEEN[kind].includes(spell.level) && spell.from <= to && spell.until >= from);

  return {
    tick,
    level: () => current().level,
    /** Whether the viewer sees such things now. */
    sees: (kind: Kind) => SEEN[kind].includes(current().level),
    counts,
    /** A number for something that is pushed in the next moment. */
    mint(kind: Kind): number {
      const content: Content = { number: FIRST + ++minted, kind, began: tick() };
      contents.set(content.number, content);
      return content.number;
    },
    async change(level: Level, act: () => Promise<string>): Promise<void> {
      const before = current();
      const spell: Spell = { level, from: tick(), until: Number.POSITIVE_INFINITY };
      spells.push(spell);
      const code = await act();
      if (code !== 'ok') throw new Error(`from ${before.level} to ${level}: ${code}`);
      before.until = tick();
    },
    /** What is seen and was at no instant permitted, in either direction: older than the lowering, or newer. */
    judge({ audience, text, started, ended }: Sight): string[] {
      const wrong: string[] = [];
      if (spells.some(({ from, until }) => (from > started && from < ended) || (until > started && until < ended)))
        counts.crossing++;
      for (const number of new Set(text.match(NUMBER))) {
        const content = contents.get(Number(number));
        if (!content || (content.kind === 'own') !== (audience === 'founder')) continue;
        // The Group's name as it was is kept in one's own log and receipt; as it became later it must never come.
        const from = content.kind === 'name' ? content.began : Math.max(started, content.began);
        if (isPermitted(content.kind, from, ended)) counts.permitted++;
        else wrong.push(`${content.kind} ${number}, pushed at ${content.began}`);
      }
      if (audience === 'viewer')
        for (const kind of ['team', 'admin', 'card'] as const)
          if (text.includes(SCOPES[kind]) && !isPermitted(kind, started, ended)) wrong.push(`the scope ${kind}`);
      return wrong.map((what) => `${what}, in what was asked for at ${started} and came at ${ended}`);
    },
    describe: () => spells.map(({ level, from, until }) => `${level} from ${from} until ${until}`).join('\n'),
  };
}
