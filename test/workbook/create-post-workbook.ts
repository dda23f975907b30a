import { createParts } from './package-parts.ts';
import type { CellValue, SheetPart } from './package-parts.ts';
import { PROGRAM_HABITS } from './program.ts';
import type { Program } from './program.ts';
import { createZip } from './zip-file.ts';

export type PostWorkbookOptions = {
  /** 'new': one sheet; 'old': PERFORMANCE and TOP DEMOGRAPHICS, dates with month names. */
  readonly layout?: 'new' | 'old';
  readonly locale?: 'en-US' | 'pt-BR';
  readonly id?: string;
  readonly vanity?: string;
  readonly owner?: string;
  /** As the file writes it. */
  readonly date?: string;
  readonly created?: string | null;
  /** Who wrote it last; LinkedIn unless told. */
  readonly program?: Program;
};

const POST_ID = 'ugcPost-7431000000000000001';

const LABELS = {
  'en-US': {
    url: 'Post URL',
    date: 'Post Date',
    time: 'Post Publish Time',
    ignored: ['Premium custom button engagements'],
    figures: [
      'Impressions',
      'Members reached',
      'Profile viewers from this post',
      'Followers gained from this post',
      'Social engagements',
      'Reactions',
      'Comments',
      'Reposts',
      'Saves',
      'Sends on LinkedIn',
      'Link engagements',
    ],
    shares: ['Post viewer demographics', 'Category', 'Value', 'Job title', 'Location', 'Company size'],
  },
  'pt-BR': {
    url: 'URL da publicação',
    date: 'Data da publicação',
    time: 'Hora da publicação',
    ignored: ['Engajamentos no botão Premium personalizado'],
    figures: [
      'Impressões',
      'Usuários alcançados',
      'Visualizações do perfil a partir desta publicação',
      'Seguidores obtidos com esta publicação',
      'Engajamentos',
      'Reações',
      'Comentários',
      'Compartilhamentos',
      'Salvamentos',
      'Envios no LinkedIn',
      'Engajamentos no link',
    ],
    shares: ['Dados demográficos de quem viu a publicação', 'Categoria', 'Valor', 'Cargo', 'Localidade', 'Tamanho da empresa'],
  },
} as const;

/** In the order of the figures' labels. */
export const POST_FIGURES = {
  impressions: 1_316,
  membersReached: 845,
  profileViewers: 5,
  followersGained: 4,
  socialEngagements: 60,
  reactions: 40,
  comments: 12,
  reposts: 3,
  saves: 2,
  sends: 1,
  linkEngagements: 0,
};

/** One post's workbook, in either layout; every value is text. */
export function createPostWorkbook(options: PostWorkbookOptions = {}): { fileName: string; bytes: Uint8Array } {
  const { id = POST_ID, owner = 'Test Member', created = '2026-03-23T16:20:05Z', program = 'linkedin' } = options;
  const { zip, ...habits } = PROGRAM_HABITS[program];
  return {
    fileName: `SinglePostAnalytics_${owner}_${id.split('-')[1]}.xlsx`,
    bytes: createZip(createParts(createPostSheets(options), { ...habits, created }), zip),
  };
}

export function createPostSheets(options: PostWorkbookOptions): SheetPart[] {
  const { layout = 'new', locale = 'en-US', id = POST_ID, vanity = 'test-member' } = options;
  const words = LABELS[locale];
  const date = options.date ?? (layout === 'old' ? 'Feb 25, 2026' : locale === 'pt-BR' ? '24/02/2026' : '2/24/2026');
  const url =
    layout === 'old'
      ? `https://www.linkedin.com/feed/update/urn:li:${id.replace('-', ':')}`
      : `https://www.linkedin.com/posts/${vanity}_invented-${id}-AbCd`;
  const figures = Object.values(POST_FIGURES).map((value, index): CellValue[] => [
    words.figures[index] ?? '',
    value.toLocaleString(locale),
  ]);
  const rows: CellValue[][] = [
    [words.url, url],
    [words.date, date],
    [words.time, '11:53 AM'],
    [],
    ...figures.slice(0, 4),
    [],
    ...words.ignored.map((label) => [label, '5']),
    [],
    ...figures.slice(4),
    [],
  ];
  const shares: CellValue[][] = [
    ['', words.shares[3], 'Data Analyst', '12%'],
    ['', words.shares[4], 'Porto', '31%'],
    ['', words.shares[5], '11-50', '< 1%'],
  ].map((cells) => cells.slice(1));
  const header = [words.shares[1], words.shares[2], '%'];
  return layout === 'old'
    ? [sheet('PERFORMANCE', rows), sheet('TOP DEMOGRAPHICS', [[words.shares[1], words.shares[2], 'Percentage'], ...shares])]
    : [sheet('Post analytics', [...rows, [words.shares[0]], header, ...shares])];
}

function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetPart {
  return { name, rows: new Map(rows.map((cells, index) => [index + 1, cells])) };
}
