/** What the weekly mail says, in each of the languages that the texts of the extension are in. */
import type { DigestMetric } from '../../domain/digest.ts';
import type { Language } from '../../domain/language.ts';

export type DigestWords = {
  readonly metrics: Readonly<Record<DigestMetric, string>>;
  readonly subject: (day: string) => string;
  readonly lead: string;
  readonly open: string;
  readonly off: string;
  readonly team: (name: string, members: number) => string;
  readonly shown: (name: string) => string;
  readonly days: (whose: string, from: string, to: string) => string;
  readonly nothingNew: (to: string) => string;
  readonly upTo: (to: string) => string;
  /** Ends the two before it. */
  readonly oldest: (day: string) => string;
  readonly last: (day: string) => string;
  readonly notKnown: string;
  readonly atLeast: string;
  readonly against: (change: string) => string;
  readonly points: (change: string) => string;
};

export const DIGEST_WORDS: Readonly<Record<Language, DigestWords>> = {
  en: {
    metrics: {
      impressions: 'Impressions',
      engagements: 'Engagements',
      engagementRate: 'Engagement rate',
      newFollowers: 'New followers',
      followers: 'Followers',
      posts: 'Posts',
    },
    subject: (day) => `Your week in Sidelight, ${day}`,
    lead: 'This is what Sidelight knows of your week on LinkedIn.',
    open: 'Open Sidelight for what moved these figures. They are as new as the last export that was brought: on LinkedIn open Analytics, then Post impressions, and press Export; then press Import in Sidelight.',
    off: 'No more weekly mails',
    team: (name, members) => `${name}, the team of ${members}`,
    shown: (name) => `${name}, shown to you`,
    days: (whose, from, to) => `${whose}: ${from} to ${to}`,
    nothingNew: (to) => `Nothing new: the figures end on ${to}`,
    upTo: (to) => `Figures to ${to}`,
    oldest: (day) => `, the oldest of them brought on ${day}`,
    last: (day) => `, last brought on ${day}`,
    notKnown: 'not known',
    atLeast: 'at least',
    against: (change) => `${change} against the 7 days before`,
    points: (change) => `${change} points against the 7 days before`,
  },
  de: {
    metrics: {
      impressions: 'Impressions',
      engagements: 'Interaktionen',
      engagementRate: 'Interaktionsrate',
      newFollowers: 'Neue Follower',
      followers: 'Follower',
      posts: 'Beiträge',
    },
    subject: (day) => `Deine Woche in Sidelight, ${day}`,
    lead: 'Das weiß Sidelight von deiner Woche auf LinkedIn.',
    open: 'Was diese Zahlen bewegt hat, zeigt Sidelight. Sie sind so neu wie der letzte Export, der gebracht wurde: Öffne auf LinkedIn „Analytics“, dann „Post impressions“, und drücke „Export“; dann in Sidelight „Importieren“.',
    off: 'Keine Wochenmails mehr',
    team: (name, members) => `${name}, das Team mit ${members} Mitgliedern`,
    shown: (name) => `${name}, für dich sichtbar`,
    days: (whose, from, to) => `${whose}: ${from} bis ${to}`,
    nothingNew: (to) => `Nichts Neues: Die Zahlen enden am ${to}`,
    upTo: (to) => `Zahlen bis ${to}`,
    oldest: (day) => `, die ältesten davon gebracht am ${day}`,
    last: (day) => `, zuletzt gebracht am ${day}`,
    notKnown: 'nicht bekannt',
    atLeast: 'mindestens',
    against: (change) => `${change} gegenüber den 7 Tagen davor`,
    points: (change) => `${change} Prozentpunkte gegenüber den 7 Tagen davor`,
  },
  es: {
    metrics: {
      impressions: 'Impresiones',
      engagements: 'Interacciones',
      engagementRate: 'Tasa de interacción',
      newFollowers: 'Nuevos seguidores',
      followers: 'Seguidores',
      posts: 'Publicaciones',
    },
    subject: (day) => `Tu semana en Sidelight, ${day}`,
    lead: 'Esto es lo que Sidelight sabe de tu semana en LinkedIn.',
    open: 'Abre Sidelight para ver qué movió estas cifras. Son tan recientes como la última exportación que se trajo: en LinkedIn abre «Analytics», luego «Post impressions», y pulsa «Export»; después pulsa «Importar» en Sidelight.',
    off: 'No más correos semanales',
    team: (name, members) => `${name}, el equipo de ${members}`,
    shown: (name) => `${name}, visible para ti`,
    days: (whose, from, to) => `${whose}: del ${from} al ${to}`,
    nothingNew: (to) => `Nada nuevo: las cifras acaban el ${to}`,
    upTo: (to) => `Cifras hasta el ${to}`,
    oldest: (day) => `, las más antiguas traídas el ${day}`,
    last: (day) => `, traídas por última vez el ${day}`,
    notKnown: 'no se sabe',
    atLeast: 'al menos',
    against: (change) => `${change} frente a los 7 días anteriores`,
    points: (change) => `${change} puntos frente a los 7 días anteriores`,
  },
  fr: {
    metrics: {
      impressions: 'Impressions',
      engagements: 'Interactions',
      engagementRate: 'Taux d’interaction',
      newFollowers: 'Nouveaux abonnés',
      followers: 'Abonnés',
      posts: 'Posts',
    },
    subject: (day) => `Votre semaine dans Sidelight, ${day}`,
    lead: 'Voici ce que Sidelight sait de votre semaine sur LinkedIn.',
    open: 'Ouvrez Sidelight pour voir ce qui a fait bouger ces chiffres. Ils datent du dernier export apporté : sur LinkedIn, ouvrez « Analytics », puis « Post impressions », et appuyez sur « Export » ; puis sur « Importer » dans Sidelight.',
    off: 'Plus d’e-mails hebdomadaires',
    team: (name, members) => `${name}, l’équipe de ${members}`,
    shown: (name) => `${name}, visible pour vous`,
    days: (whose, from, to) => `${whose} : du ${from} au ${to}`,
    nothingNew: (to) => `Rien de nouveau : les chiffres s’arrêtent au ${to}`,
    upTo: (to) => `Chiffres jusqu’au ${to}`,
    oldest: (day) => `, les plus anciens apportés le ${day}`,
    last: (day) => `, apportés en dernier le ${day}`,
    notKnown: 'non connu',
    atLeast: 'au moins',
    against: (change) => `${change} par rapport aux 7 jours précédents`,
    points: (change) => `${change} points par rapport aux 7 jours précédents`,
  },
  'pt-BR': {
    metrics: {
      impressions: 'Impressões',
      engagements: 'Engajamentos',
      engagementRate: 'Taxa de engajamento',
      newFollowers: 'Novos seguidores',
      followers: 'Seguidores',
      posts: 'Publicações',
    },
    subject: (day) => `Sua semana no Sidelight, ${day}`,
    lead: 'Isto é o que o Sidelight sabe da sua semana no LinkedIn.',
    open: 'Abra o Sidelight para ver o que moveu estes números. Eles são tão recentes quanto a última exportação trazida: no LinkedIn abra “Analytics”, depois “Post impressions”, e pressione “Export”; depois pressione “Importar” no Sidelight.',
    off: 'Sem mais e-mails semanais',
    team: (name, members) => `${name}, a equipe de ${members}`,
    shown: (name) => `${name}, visível para você`,
    days: (whose, from, to) => `${whose}: de ${from} a ${to}`,
    nothingNew: (to) => `Nada de novo: os números terminam em ${to}`,
    upTo: (to) => `Números até ${to}`,
    oldest: (day) => `, os mais antigos trazidos em ${day}`,
    last: (day) => `, trazidos por último em ${day}`,
    notKnown: 'não se sabe',
    atLeast: 'pelo menos',
    against: (change) => `${change} em relação aos 7 dias anteriores`,
    points: (change) => `${change} pontos em relação aos 7 dias anteriores`,
  },
};
