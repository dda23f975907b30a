import { expect, test } from 'vitest';
import { readEnv } from '../../../src/server/env.ts';

test('with nothing set it listens on loopback, keeps its data in ./data, prints mails and gives the business plan', () => {
  expect(readEnv({})).toEqual({
    port: null,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: './data',
    smtpUrl: null,
    mailFrom: 'Sidelight <sidelight@localhost>',
    publicUrl: null,
    defaultPlan: 'business',
    operatorAddress: null,
    paymentSecret: null,
    linkedin: null,
    proxies: ['127.0.0.1', '::1'],
  });
});

test('an empty variable is one that is not set', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '', DEFAULT_PLAN: '' })).toEqual(readEnv({}));
});

test('all of them are heard', () => {
  const env = {
    PORT: '9000',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://a:b@db/x',
    DATA_DIR: '/srv',
    SMTP_URL: 'smtps://a:b@mail',
    MAIL_FROM: 'a@b.test',
    PUBLIC_URL: 'https://s.test/',
    DEFAULT_PLAN: 'free',
    OPERATOR_ADDRESS: ' Op@X.test',
    PAYMENT_SECRET: 's'.repeat(32),
    LINKEDIN_CLIENT_ID: '86abcdef',
    LINKEDIN_CLIENT_SECRET: 'WPL_AP1.secret==',
    LINKEDIN_VERSION: '202701',
    LINKEDIN_API_URL: 'http://127.0.0.1:1/',
    TRUSTED_PROXIES: '10.0.0.1,10.0.0.2',
  };
  expect(readEnv(env)).toEqual({
    port: 9000,
    host: '0.0.0.0',
    databaseUrl: 'postgres://a:b@db/x',
    dataDir: '/srv',
    smtpUrl: 'smtps://a:b@mail',
    mailFrom: 'a@b.test',
    publicUrl: 'https://s.test',
    defaultPlan: 'free',
    operatorAddress: 'op@x.test',
    paymentSecret: 's'.repeat(32),
    linkedin: {
      clientId: '86abcdef',
      clientSecret: 'WPL_AP1.secret==',
      apiUrl: 'http://127.0.0.1:1',
      authUrl: 'https://www.linkedin.com/oauth/v2',
      version: '202701',
    },
    proxies: ['10.0.0.1', '10.0.0.2'],
  });
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['DATABASE_URL', 'localhost'],
  ['SMTP_URL', 'http://secret.test'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@b.test\r\nBcc: c@d.test'],
  ['PUBLIC_URL', 'ftp://secret.test'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['DEFAULT_PLAN', 'Business'],
  ['OPERATOR_ADDRESS', 'somebody'],
  ['PAYMENT_SECRET', 'short-secret'],
  ['LINKEDIN_CLIENT_ID', 'not one'],
  ['LINKEDIN_VERSION', '202613'],
  ['LINKEDIN_API_URL', 'ftp://secret.test'],
])('%s=%s is refused by its name, without its value', (name, value) => {
  const read = () => readEnv({ [name]: value });
  expect(read).toThrow(new RegExp(`^${name} is not understood\\. It should be .+\\.$`));
  expect(read).not.toThrow(value);
});

test.each([
  [{ LINKEDIN_CLIENT_ID: '86abcdef' }, /^LINKEDIN_CLIENT_SECRET is not understood/],
  [{ LINKEDIN_CLIENT_SECRET: 'WPL_AP1.secret==' }, /^LINKEDIN_CLIENT_ID is not understood/],
])('of LinkedIn’s two one alone is a slip: %j', (env, message) => {
  expect(() => readEnv(env)).toThrow(message);
});

test('it says what is understood, and never what was given', () => {
  expect(() => readEnv({ DEFAULT_PLAN: 'gold' })).toThrow('DEFAULT_PLAN is not understood. It should be one of free, business.');
  expect(() => readEnv({ DATABASE_URL: 'mysql://ann:secret@127.0.0.1/x' })).toThrow(
    'DATABASE_URL is not understood. It should be postgresql://user:password@host/database.',
  );
});
