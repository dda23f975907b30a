import * as z from 'zod/mini';
import type { ClientId, PersonId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import { scopeSchema } from '../../protocol/field.ts';
import type { Seal } from './seal.ts';

/**
 * What a client has, in the client's own keeping: the server remembers no reader. Of each scope its epoch, and how far its rows
 * and its figures are: a head, up to which all is there; or a snapshot under way, begun at a head, with the last key sent.
 */
const placeSchema = z.union([z.int(), z.tuple([z.int(), z.nullable(z.tuple([z.string(), z.string()]))])]);
const positionSchema = z.tuple([scopeSchema, z.string(), placeSchema, placeSchema]);
const cookieSchema = z.tuple([z.string(), z.array(positionSchema)]);

/** A head; or [the head at which a snapshot began, the last key of it that was sent]. */
export type Place = z.infer<typeof placeSchema>;
export type Position = { readonly epoch: string; readonly rows: Place; readonly tiles: Place };
export type Positions = ReadonlyMap<Scope, Position>;

export type CookieJar = {
  readonly seal: (positions: Positions, viewer: Viewer) => string;
  /** Null for a cookie that is broken, somebody else's, another device's, or from before a backup was restored. */
  readonly open: (cookie: string | null, viewer: Viewer) => Positions | null;
};

export type Viewer = { readonly person: PersonId; readonly clientId: ClientId };

export function createCookieJar(seal: Seal, incarnation: string): CookieJar {
  return {
    seal(positions, viewer) {
      const listed = [...positions].map(([scope, { epoch, rows, tiles }]) => [scope, epoch, rows, tiles]);
      return seal.seal(JSON.stringify([incarnation, listed]), bind(viewer));
    },
    open(cookie, viewer) {
      const text = cookie === null ? null : seal.open(cookie, bind(viewer));
      if (text === null) return null;
      const parsed = cookieSchema.safeParse(JSON.parse(text)); // sealed by ourselves, so it is JSON; of an older form, perhaps
      if (!parsed.success || parsed.data[0] !== incarnation) return null;
      return new Map(parsed.data[1].map(([scope, epoch, rows, tiles]) => [scope, { epoch, rows, tiles }]));
    },
  };
}

function bind({ person, clientId }: Viewer): string {
  return `${person} ${clientId}`;
}
