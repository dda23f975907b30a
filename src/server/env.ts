import * as z from 'zod/mini';
import { PLANS } from '../domain/plan.ts';
import { addressSchema } from '../protocol/field.ts';
import { LINKEDIN_API, LINKEDIN_AUTH, type LinkedInApp } from './linkedin/app.ts';
import type { ServerOptions } from './server.ts';

const urlSchema = (protocol: RegExp) => z.url({ protocol });

/** An empty variable counts as one that is not set. */
const envSchema = z.object({
  PORT: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535))),
  HOST: z._default(z.string(), '127.0.0.1'),
  DATABASE_URL: z.optional(urlSchema(/^postgres(ql)?$/)),
  DATA_DIR: z._default(z.string(), './data'),
  SMTP_URL: z.optional(urlSchema(/^smtps?$/)),
  MAIL_FROM: z._default(z.string().check(z.maxLength(300), z.regex(/^[^\r\n]*@[^\r\n]*$/)), 'Sidelight <sidelight@localhost>'),
  PUBLIC_URL: z.optional(urlSchema(/^https?$/)),
  DEFAULT_PLAN: z._default(z.enum(PLANS), 'business'),
  OPERATOR_ADDRESS: z.optional(addressSchema),
  PAYMENT_SECRET: z.optional(z.string().check(z.minLength(32), z.maxLength(200))),
  LINKEDIN_CLIENT_ID: z.optional(z.string().check(z.regex(/^[\w-]{1,100}$/))),
  LINKEDIN_CLIENT_SECRET: z.optional(z.string().check(z.minLength(8), z.maxLength(300))),
  LINKEDIN_VERSION: z._default(z.string().check(z.regex(/^20\d\d(0[1-9]|1[0-2])$/)), '202610'),
  LINKEDIN_API_URL: z._default(urlSchema(/^https?$/), LINKEDIN_API),
  LINKEDIN_AUTH_URL: z._default(urlSchema(/^https?$/), LINKEDIN_AUTH),
  TRUSTED_PROXIES: z._default(z.string(), '127.0.0.1, ::1'),
});

const WANTED: Readonly<Record<keyof z.infer<typeof envSchema>, string>> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'an address of this computer',
  DATABASE_URL: 'postgresql://user:password@host/database',
  DATA_DIR: 'a folder',
  SMTP_URL: 'smtp://user:password@host:587 or smtps://…',
  MAIL_FROM: 'Sidelight <sidelight@your-company.example>',
  PUBLIC_URL: 'https://sidelight.your-company.example',
  OPERATOR_ADDRESS: 'you@your-company.example',
  PAYMENT_SECRET: 'at least 32 characters that nobody guesses',
  LINKEDIN_CLIENT_ID: 'the Client ID of your application at LinkedIn',
  LINKEDIN_CLIENT_SECRET: 'its Primary Client Secret',
  LINKEDIN_VERSION: 'a version of LinkedIn’s API as YYYYMM, such as 202610',
  LINKEDIN_API_URL: LINKEDIN_API,
  LINKEDIN_AUTH_URL: LINKEDIN_AUTH,
  DEFAULT_PLAN: `one of ${PLANS.join(', ')}`,
  TRUSTED_PROXIES: 'addresses of proxies, with commas between them',
};

/** @throws Error that says which variable is wrong and what it should look like; never its value, which may hold a password */
export function readEnv(env: Readonly<Record<string, string | undefined>>): ServerOptions {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = envSchema.safeParse(set);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    const wanted = name in WANTED ? WANTED[name as keyof typeof WANTED] : 'something else'; // just tested
    throw new Error(`${name} is not understood. It should be ${wanted}.`);
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, SMTP_URL, MAIL_FROM, PUBLIC_URL, DEFAULT_PLAN, TRUSTED_PROXIES } = parsed.data;
  const { OPERATOR_ADDRESS, PAYMENT_SECRET } = parsed.data;
  return {
    port: PORT ?? null,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR,
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    defaultPlan: DEFAULT_PLAN,
    operatorAddress: OPERATOR_ADDRESS ?? null,
    paymentSecret: PAYMENT_SECRET ?? null,
    linkedin: readLinkedIn(parsed.data),
    proxies: TRUSTED_PROXIES.split(/[\s,]+/).filter(Boolean),
  };
}

/** Both or neither: one alone is a slip. */
function readLinkedIn(env: z.infer<typeof envSchema>): LinkedInApp | null {
  const { LINKEDIN_CLIENT_ID: clientId, LINKEDIN_CLIENT_SECRET: clientSecret } = env;
  if (clientId === undefined && clientSecret === undefined) return null;
  if (clientId === undefined || clientSecret === undefined) {
    const missing = clientId === undefined ? 'LINKEDIN_CLIENT_ID' : 'LINKEDIN_CLIENT_SECRET';
    throw new Error(`${missing} is not understood. It should be ${WANTED[missing]}.`);
  }
  const [apiUrl, authUrl] = [env.LINKEDIN_API_URL, env.LINKEDIN_AUTH_URL].map((url) => url.replace(/\/+$/, '')) as [
    string,
    string,
  ]; // of two
  return { clientId, clientSecret, apiUrl, authUrl, version: env.LINKEDIN_VERSION };
}
