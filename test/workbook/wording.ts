import { FOREIGN_WORDING } from './foreign-wording.ts';

export const LOCALES = ['en-US', 'de', 'fr', 'es', 'pt-BR'] as const;
/** Languages whose words the readers do not know: the layout alone has to do. */
export const FOREIGN_LOCALES = ['it', 'ja', 'ar', 'pl', 'tr', 'hi'] as const;
export type Locale = (typeof LOCALES)[number] | (typeof FOREIGN_LOCALES)[number];

export type Wording = {
  /** discovery, engagement, posts, followers, demographics, audience demographics, content demographics. */
  readonly sheets: readonly string[];
  /** y, m and d stand for the numbers; doubled: two digits. */
  readonly date: string;
  readonly group: string;
  readonly overall: string;
  readonly impressions: string;
  readonly reached: string;
  readonly engagements: string;
  readonly day: string;
  readonly note: string;
  readonly url: string;
  readonly published: string;
  /** {date} is put in. */
  readonly total: string;
  readonly newFollowers: string;
  readonly demographics: readonly [string, string, string];
  /** jobTitle, location, industry, seniority, companySize, company. */
  readonly categories: readonly string[];
  readonly below: string;
  /** {n} is put in; '{n}%' unless told. */
  readonly percent?: string;
  /** The zero of the language's own digits, where it does not write ours. */
  readonly zero?: string;
  /** Stands around the numbers of a date: signs that are not seen and steer the direction of writing. */
  readonly mark?: string;
};

/**
 * How LinkedIn words its workbooks. The labels of English, French, Portuguese and Spanish are mostly those that were seen; what was not
 * seen (all of German but the reach) is the likely word.
 */
export const WORDING: Readonly<Record<Locale, Wording>> = {
  'en-US': {
    sheets: [
      'DISCOVERY',
      'ENGAGEMENT',
      'TOP POSTS',
      'FOLLOWERS',
      'DEMOGRAPHICS',
      'AUDIENCE DEMOGRAPHICS',
      'CONTENT DEMOGRAPHICS',
    ],
    date: 'm/d/y',
    group: ',',
    overall: 'Overall Performance',
    impressions: 'Impressions',
    reached: 'Members reached',
    engagements: 'Engagements',
    day: 'Date',
    note: 'Maximum of 50 posts available to include in this list',
    url: 'Post URL',
    published: 'Post publish date',
    total: 'Total followers on {date}',
    newFollowers: 'New followers',
    demographics: ['Top Demographics', 'Value', 'Percentage'],
    categories: ['Job title', 'Location', 'Industry', 'Seniority', 'Company size', 'Company'],
    below: '< 1%',
  },
  de: {
    sheets: [
      'ENTDECKUNG',
      'INTERAKTION',
      'TOP-BEITRÄGE',
      'FOLLOWER',
      'DEMOGRAFIE',
      'DEMOGRAFIE DER ZIELGRUPPE',
      'DEMOGRAFIE DES INHALTS',
    ],
    date: 'd.m.y',
    group: '.',
    overall: 'Gesamtleistung',
    impressions: 'Impressions',
    reached: 'Erreichte Mitglieder',
    engagements: 'Interaktionen',
    day: 'Datum',
    note: 'Höchstens 50 Beiträge können in diese Liste aufgenommen werden',
    url: 'Beitrags-URL',
    published: 'Veröffentlichungsdatum',
    total: 'Follower insgesamt am {date}',
    newFollowers: 'Neue Follower',
    demographics: ['Wichtigste demografische Daten', 'Wert', 'Prozentsatz'],
    categories: ['Jobbezeichnung', 'Standort', 'Branche', 'Karrierestufe', 'Unternehmensgröße', 'Unternehmen'],
    below: 'weniger als 1 %',
  },
  fr: {
    sheets: [
      'DÉCOUVERTE',
      'ENGAGEMENT',
      'MEILLEURS POSTS',
      'ABONNÉS',
      'DONNÉES DÉMOGRAPHIQUES',
      "DONNÉES DÉMOGRAPHIQUES DE L'AUDIENCE",
      'DONNÉES DÉMOGRAPHIQUES DU CONTENU',
    ],
    date: 'dd/mm/y',
    group: '\u202F',
    overall: 'Performances globales',
    impressions: 'Impressions',
    reached: 'Membres touchés',
    engagements: 'Interactions',
    day: 'Date',
    note: '50 posts maximum peuvent figurer dans cette liste',
    url: 'URL du post',
    published: 'Date de publication',
    total: "Nombre total d'abonnés le {date}",
    newFollowers: 'Nouveaux abonnés',
    demographics: ['Principales données démographiques', 'Valeur', 'Pourcentage'],
    categories: ['Intitulé de poste', 'Lieu', 'Secteur', 'Niveau hiérarchique', "Taille de l'entreprise", 'Entreprise'],
    below: 'moins de 1 %',
  },
  es: {
    sheets: [
      'DESCUBRIMIENTO',
      'INTERACCIÓN',
      'PUBLICACIONES PRINCIPALES',
      'SEGUIDORES',
      'DATOS DEMOGRÁFICOS',
      'DATOS DEMOGRÁFICOS DEL PÚBLICO',
      'DATOS DEMOGRÁFICOS DEL CONTENIDO',
    ],
    date: 'd/m/y',
    group: '.',
    overall: 'Rendimiento general',
    impressions: 'Impresiones',
    reached: 'Miembros alcanzados',
    engagements: 'Interacciones',
    day: 'Fecha',
    note: 'Máximo de 50 publicaciones disponibles',
    url: 'URL de la publicación',
    published: 'Fecha de publicación',
    total: 'Total de seguidores al {date}',
    newFollowers: 'Nuevos seguidores',
    demographics: ['Principales datos demográficos', 'Valor', 'Porcentaje'],
    categories: ['Cargo', 'Ubicación', 'Sector', 'Nivel de responsabilidad', 'Tamaño de la empresa', 'Empresa'],
    below: 'menos del 1 %',
  },
  'pt-BR': {
    sheets: [
      'Descoberta',
      'Engajamento',
      'Publicações mais em alta',
      'Seguidores',
      'Dados demográficos',
      'Dados demográficos do público',
      'Dados demográficos do conteúdo',
    ],
    date: 'dd/mm/y',
    group: '.',
    overall: 'Desempenho geral',
    impressions: 'Impressões',
    reached: 'Usuários alcançados',
    engagements: 'Engajamentos',
    day: 'Data',
    note: 'Máximo de 50 publicações disponíveis nesta lista',
    url: 'URL da publicação',
    published: 'Data de publicação',
    total: 'Total de seguidores em {date}',
    newFollowers: 'Novos seguidores',
    demographics: ['Principais dados demográficos', 'Valor', 'Porcentagem'],
    categories: ['Cargo', 'Localidade', 'Setor', 'Nível de experiência', 'Tamanho da empresa', 'Empresa'],
    below: 'menos de 1%',
  },
  ...FOREIGN_WORDING,
};

/** Generation A's English has the categories in the plural. */
export const PLURAL_CATEGORIES = ['Job titles', 'Locations', 'Industries', 'Seniority', 'Company size', 'Companies'];

export function formatDay(isoDay: string, { date, zero, mark = '' }: Pick<Wording, 'date' | 'zero' | 'mark'>): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  const parts = { m: String(Number(month)), mm: month, d: String(Number(day)), dd: day, y: year };
  const text = date.replace(/mm?|dd?|y/g, (part) => `${parts[part as keyof typeof parts]}${mark}`);
  return localDigits(text, zero);
}

export function localDigits(text: string, zero: string | undefined): string {
  const start = zero?.codePointAt(0);
  return start === undefined ? text : text.replace(/\d/g, (digit) => String.fromCodePoint(start + Number(digit)));
}
