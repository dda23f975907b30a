import type { DemographicCategory } from '../../domain/reading.ts';
import type { PostMetric } from '../../domain/metric.ts';
import type { DateOrder } from './date.ts';

/**
 * What LinkedIn's labels mean, by language: the only file that a new language touches. Sheets are known by their shape, so a
 * language that is not here is read too; labels say only which of two columns is which, what a single post's figures are, and the
 * categories of the demographics. Where a label was not seen in a real file, every likely form stands here: a label that
 * nobody writes does no harm. Words are in small letters, with straight apostrophes, and name one thing in all languages.
 */
export type Language = {
  /** As LinkedIn's interface calls it. */
  readonly locale: string;
  /** The language's own habit; asked only when the dates themselves leave it open. */
  readonly order: DateOrder;
  readonly metrics: Readonly<Partial<Record<LabelledMetric, readonly string[]>>>;
  /** Figures of a single post that are not kept. */
  readonly unkept: readonly string[];
  readonly fields: { readonly postUrl: readonly string[]; readonly postDate: readonly string[] };
  readonly categories: Readonly<Record<DemographicCategory, readonly string[]>>;
  /** Names of the two sheets of demographics, where there are two. */
  readonly sheets: { readonly audience: readonly string[]; readonly content: readonly string[] };
  /** Words that show the language, besides all labels above. */
  readonly signs: readonly string[];
};
export type LabelledMetric = PostMetric | 'newFollowers';

export const LANGUAGES: readonly Language[] = [
  {
    locale: 'en-US',
    order: 'mdy',
    metrics: {
      impressions: ['impressions'],
      membersReached: ['members reached', 'unique views'],
      engagements: ['engagements'],
      socialEngagements: ['social engagements'],
      newFollowers: ['new followers'],
      reactions: ['reactions'],
      comments: ['comments'],
      reposts: ['reposts'],
      saves: ['saves'],
      sends: ['sends on linkedin', 'sends'],
      linkEngagements: ['link engagements'],
      profileViewers: ['profile viewers from this post'],
      followersGained: ['followers gained from this post'],
    },
    unkept: ['premium custom button engagements', 'video views', 'watch time', 'average watch time'],
    fields: { postUrl: ['post url'], postDate: ['post date', 'post publish date'] },
    categories: {
      jobTitle: ['job title', 'job titles'],
      location: ['location', 'locations'],
      industry: ['industry', 'industries'],
      seniority: ['seniority', 'seniorities'],
      companySize: ['company size', 'company sizes'],
      company: ['company', 'companies'],
    },
    sheets: { audience: ['audience demographics'], content: ['content demographics'] },
    signs: ['overall performance', 'date', 'top demographics', 'total followers', 'percentage', 'post analytics'],
  },
  {
    locale: 'de',
    order: 'dmy',
    metrics: {
      impressions: ['impressions', 'impressionen'],
      membersReached: ['erreichte mitglieder', 'eindeutige ansichten', 'einzelne ansichten'],
      engagements: ['interaktionen', 'engagements'],
      socialEngagements: ['soziale interaktionen'],
      newFollowers: ['neue follower', 'neue follower:innen', 'neue follower*innen'],
      reactions: ['reaktionen'],
      comments: ['kommentare'],
      reposts: ['reposts'],
      saves: ['gespeicherte beiträge', 'gespeichert'],
      sends: ['auf linkedin gesendet'],
      linkEngagements: ['link-interaktionen'],
      profileViewers: ['mit diesem beitrag generierte profilansichten'],
      followersGained: ['mit diesem beitrag gewonnene follower:innen', 'mit diesem beitrag gewonnene follower'],
    },
    unkept: ['videoaufrufe'],
    fields: {
      postUrl: ['beitrags-url', 'url des beitrags', 'post-url'],
      postDate: ['datum des beitrags', 'beitragsdatum', 'veröffentlichungsdatum des beitrags', 'veröffentlichungsdatum'],
    },
    categories: {
      jobTitle: ['jobbezeichnung', 'jobbezeichnungen', 'jobtitel', 'berufsbezeichnung', 'berufsbezeichnungen'],
      location: ['standort', 'standorte', 'ort', 'orte'],
      industry: ['branche', 'branchen'],
      seniority: ['karrierestufe', 'karrierestufen', 'senioritätsstufe'],
      companySize: ['unternehmensgröße', 'unternehmensgrößen', 'unternehmensgrösse'],
      company: ['unternehmen'],
    },
    sheets: {
      audience: ['demografie der zielgruppe', 'zielgruppendemografie', 'demografische daten der zielgruppe'],
      content: ['demografie des inhalts', 'inhaltsdemografie', 'demografische daten zum inhalt'],
    },
    signs: ['datum', 'gesamtleistung', 'follower insgesamt', 'gesamtzahl der follower', 'prozentsatz', 'wert'],
  },
  {
    locale: 'fr',
    order: 'dmy',
    metrics: {
      impressions: ['impressions'],
      membersReached: ['membres touchés', 'membres atteints', 'vues uniques'],
      engagements: ['interactions', 'engagements'],
      socialEngagements: ['interactions sociales'],
      newFollowers: ['nouveaux abonnés'],
      reactions: ['réactions'],
      comments: ['commentaires'],
      reposts: ['republications'],
      saves: ['enregistrements'],
      sends: ['envois sur linkedin', 'envois linkedin'],
      linkEngagements: ['interactions avec le lien', 'interactions avec les liens'],
      profileViewers: ['vues du profil à partir de ce post', 'vues de profil générées par ce post'],
      followersGained: ['abonnés gagnés', 'abonnés gagnés grâce à ce post'],
    },
    unkept: ['vues de la vidéo'],
    fields: {
      postUrl: ['url du post', 'url de la publication'],
      postDate: ['date du post', 'date de publication', 'date de publication du post'],
    },
    categories: {
      jobTitle: ['intitulé de poste', 'intitulés de poste', 'intitulé du poste', 'postes'],
      location: ['lieu', 'lieux', 'localisation', 'localisations'],
      industry: ['secteur', 'secteurs', "secteur d'activité", "secteurs d'activité"],
      seniority: ['niveau hiérarchique', 'niveaux hiérarchiques', 'ancienneté', 'séniorité'],
      companySize: ["taille de l'entreprise", "taille d'entreprise", "tailles d'entreprise"],
      company: ['entreprise', 'entreprises'],
    },
    sheets: {
      audience: ["données démographiques de l'audience", 'données démographiques audience'],
      content: ['données démographiques du contenu', 'données démographiques contenu'],
    },
    signs: [
      'performances globales',
      'performance globale',
      "nombre total d'abonnés",
      'principales données démographiques',
      'valeur',
      'pourcentage',
    ],
  },
  {
    locale: 'es',
    order: 'dmy',
    metrics: {
      impressions: ['impresiones'],
      membersReached: ['miembros alcanzados', 'visualizaciones únicas', 'vistas únicas'],
      engagements: ['interacciones'],
      socialEngagements: ['interacciones sociales'],
      newFollowers: ['nuevos seguidores'],
      reactions: ['reacciones'],
      comments: ['comentarios'],
      reposts: ['veces compartido', 'republicaciones', 'compartidos'],
      saves: ['guardados', 'veces guardado'],
      sends: ['envíos en linkedin'],
      linkEngagements: ['interacciones con el enlace', 'interacciones con enlaces'],
      profileViewers: ['visualizaciones del perfil desde esta publicación'],
      followersGained: ['seguidores obtenidos con esta publicación'],
    },
    unkept: ['visualizaciones del vídeo'],
    fields: { postUrl: ['url de la publicación'], postDate: ['fecha de publicación', 'fecha de la publicación'] },
    categories: {
      jobTitle: ['cargo', 'cargos', 'puesto', 'puestos'],
      location: ['ubicación', 'ubicaciones'],
      industry: ['sector', 'sectores'],
      seniority: ['nivel de responsabilidad', 'niveles de responsabilidad', 'antigüedad', 'experiencia'],
      companySize: ['tamaño de la empresa', 'tamaño de empresa', 'tamaños de empresa'],
      company: ['empresa', 'empresas'],
    },
    sheets: {
      audience: ['datos demográficos del público', 'datos demográficos de la audiencia'],
      content: ['datos demográficos del contenido'],
    },
    signs: [
      'fecha',
      'rendimiento general',
      'total de seguidores',
      'número total de seguidores',
      'principales datos demográficos',
      'porcentaje',
      'valor',
    ],
  },
  {
    locale: 'pt-BR',
    order: 'dmy',
    metrics: {
      impressions: ['impressões'],
      membersReached: ['usuários alcançados', 'visualizações únicas'],
      engagements: ['engajamentos', 'engajamento'],
      socialEngagements: ['engajamento nas redes', 'engajamentos nas redes'],
      newFollowers: ['novos seguidores'],
      reactions: ['reações'],
      comments: ['comentários'],
      reposts: ['compartilhamentos'],
      saves: ['salvamentos'],
      sends: ['envios no linkedin'],
      linkEngagements: ['engajamentos no link', 'engajamentos com o link'],
      profileViewers: ['visualizações do perfil a partir desta publicação'],
      followersGained: ['seguidores obtidos com esta publicação'],
    },
    unkept: ['engajamentos no botão premium personalizado', 'visualizações do vídeo'],
    fields: {
      postUrl: ['url da publicação'],
      postDate: ['data da publicação', 'data de publicação', 'data de publicação da publicação'],
    },
    categories: {
      jobTitle: ['cargo', 'cargos'],
      location: ['localidade', 'localidades', 'localização', 'localizações'],
      industry: ['setor', 'setores'],
      seniority: ['nível de experiência', 'níveis de experiência', 'senioridade'],
      companySize: ['tamanho da empresa', 'tamanho de empresa', 'tamanhos de empresa'],
      company: ['empresa', 'empresas'],
    },
    sheets: {
      audience: ['dados demográficos do público', 'dados demográficos da audiência'],
      content: ['dados demográficos do conteúdo'],
    },
    signs: ['data', 'desempenho geral', 'total de seguidores', 'principais dados demográficos', 'percentual', 'porcentagem'],
  },
];
