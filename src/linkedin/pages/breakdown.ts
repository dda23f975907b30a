/** The rows that social engagements are broken down into, as several pages show them. */
import type { Labels } from './label.ts';

type Rows = NonNullable<Labels['rows']>;

export const ENGLISH_ROWS: Rows = {
  reactions: ['Reactions'],
  comments: ['Comments'],
  reposts: ['Reposts'],
  saves: ['Saves'],
  sends: ['Sends on LinkedIn'],
  linkEngagements: ['Link engagements'],
};
export const GERMAN_ROWS: Rows = {
  reactions: ['Reaktionen'],
  comments: ['Kommentare'],
  reposts: ['Reposts'],
  saves: ['Gespeicherte Beiträge'],
  sends: ['Auf LinkedIn gesendet'],
};
/** Those of reactions and comments were not seen. */
export const FRENCH_ROWS: Rows = {
  reposts: ['Republications'],
  saves: ['Enregistrements'],
  sends: ['Envois LinkedIn'],
};
export const PORTUGUESE_ROWS: Rows = {
  reactions: ['Reações'],
  comments: ['Comentários'],
  reposts: ['Compartilhamentos'],
  saves: ['Salvamentos'],
  sends: ['Envios no LinkedIn'],
};
