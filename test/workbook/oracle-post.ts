import { openByOracle } from './oracle-grid.ts';
import { isoOf, number, numbersIn, percent, rowsOf } from './oracle.ts';
import type { OracleRow } from './oracle.ts';

/** What a single post's workbook says, to a reader who believes it. */
export type OraclePost = {
  readonly id: string;
  /** All that its date may mean; none where it has none. */
  readonly days: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  readonly shares: readonly (readonly [value: string, share: number | null])[];
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FIGURES: readonly (readonly [label: RegExp, figure: string])[] = [
  [/^impress(ions|ões)$/i, 'impressions'],
  [/^(members reached|unique views|usuários alcançados)$/i, 'membersReached'],
  [/^(profile viewers from|visualizações do perfil a partir) (this post|desta publicação)$/i, 'profileViewers'],
  [/^(followers gained from|seguidores obtidos com) (this post|esta publicação)$/i, 'followersGained'],
  [/^((social )?engagements|engajamentos?)$/i, 'socialEngagements'],
  [/^rea(ctions|ções)$/i, 'reactions'],
  [/^coment?|^comm?ent(s|ários)$/i, 'comments'],
  [/^(reposts|compartilhamentos)$/i, 'reposts'],
  [/^(saves|salvamentos)$/i, 'saves'],
  [/^(sends|envios) (on|no) linkedin$/i, 'sends'],
  [/^(link engagements|engajamentos no link)$/i, 'linkEngagements'],
];

export function readPostByOracle(bytes: Uint8Array): OraclePost {
  const rows = openByOracle(bytes).grids.flatMap((grid) => rowsOf(grid).map((row) => ({ row, width: widthOf(grid, row[0]) })));
  const pairs = rows.filter(({ width }) => width === 2).map(({ row: [, name = '', value = ''] }) => [name, value] as const);
  const figures: Record<string, number> = {};
  for (const [name, value] of pairs) {
    const figure = FIGURES.find(([label]) => label.test(name))?.[1];
    if (figure !== undefined && figures[figure] === undefined) figures[figure] = number(value);
  }
  const id = /(activity|share|ugcPost)[:-](\d{10,})/.exec(rows.map(({ row: [, , value = ''] }) => value).join(' '));
  return {
    id: `${id?.[1]}:${id?.[2]}`,
    // A third column, or another label, belongs to the readers.
    days: [...new Set(rows.filter(isOfPost).flatMap(({ row: [, , value = ''] }) => daysIn(value)))],
    figures,
    shares: rows
      .filter(({ row: [, , , share] }) => numbersIn(share ?? '').length > 0)
      .map(({ row: [, , value = '', share = ''] }) => [value.replace(/\.0$/, ''), percent(share)] as const),
  };
}

function isOfPost({ row: [, name = ''], width }: { row: OracleRow; width: number }): boolean {
  return width === 2 || /^(post date|data da publicação)$/i.test(name);
}

function widthOf(grid: ReadonlyMap<string, string>, row: number): number {
  return Math.max(
    ...[...grid.keys()]
      .filter((at) => at.endsWith(String(row)) && /^[A-Z]\d+$/.test(at) && Number(at.slice(1)) === row)
      .map((at) => at.charCodeAt(0) - 64),
  );
}

function daysIn(text: string): string[] {
  const month = MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  const numbers = numbersIn(text.replace(/T00:00:00$/, ''));
  if (month > 0 && numbers.length === 2) return [isoOf(`${month}/${numbers.join('/')}`, false)];
  const isDay = /^\d{5}(\.0)?$/.test(text) || (numbers.length === 3 && !/\p{L}/u.test(text.replace('T', '')));
  return isDay ? [false, true].map((dayFirst) => isoOf(text, dayFirst)).filter((day) => !Number.isNaN(Date.parse(day))) : [];
}
