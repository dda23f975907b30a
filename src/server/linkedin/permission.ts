/** How a member lets the operator's application publish for him: OAuth with a code, whose secret stays here. */
import * as z from 'zod/mini';
import { cleanName } from '../../protocol/field.ts';
import type { LinkedInApp } from './app.ts';
import { ask, readJson } from './ask.ts';

/** What LinkedIn gave: `author` is his number for this application alone. */
export type Permission = {
  readonly token: string;
  readonly author: string;
  /** As an account's may be, whatever LinkedIn calls him. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly until: number;
};

const SCOPES = 'openid profile w_member_social';

/** Whose name nobody can see. */
const NAMELESS = 'LinkedIn';

const tokenSchema = z.object({ access_token: z.string().check(z.minLength(1), z.maxLength(5000)), expires_in: z.int() });
const memberSchema = z.object({
  sub: z.string().check(z.regex(/^[\w-]{1,100}$/)),
  name: z.string(),
});

/** The page of LinkedIn's on which he says yes. */
export function permissionUrl(app: LinkedInApp, redirect: string, state: string): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirect,
    state,
    scope: SCOPES,
  });
  return `${app.authUrl}/authorization?${query}`;
}

/** 'refused': LinkedIn does not know the code, or us; null: it did not answer. */
export async function requestPermission(
  app: LinkedInApp,
  redirect: string,
  code: string,
  now: number,
): Promise<Permission | 'refused' | null> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    client_id: app.clientId,
    client_secret: app.clientSecret,
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const given = await ask(`${app.authUrl}/accessToken`, { method: 'POST', headers, body: body.toString() });
  if (given === 'lost' || given === 'unreached' || given.status >= 500) return null;
  const token = given.status === 200 ? tokenSchema.safeParse(readJson(given.text)) : null;
  if (!token?.success) return 'refused';
  const { access_token, expires_in } = token.data;
  const asked = await ask(`${app.apiUrl}/v2/userinfo`, { method: 'GET', headers: { Authorization: `Bearer ${access_token}` } });
  if (asked === 'lost' || asked === 'unreached' || asked.status >= 500) return null;
  const member = asked.status === 200 ? memberSchema.safeParse(readJson(asked.text)) : null;
  if (!member?.success) return 'refused';
  const { sub, name } = member.data;
  return {
    token: access_token,
    author: `urn:li:person:${sub}`,
    name: cleanName(name) || NAMELESS,
    until: now + expires_in * 1000,
  };
}
