import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCodeMail } from '../../../src/server/mail/code.ts';
import { writeInvitationMail } from '../../../src/server/mail/invitation.ts';
import { createPrintedMailer, createSmtpMailer, type Mailer } from '../../../src/server/mail/mailer.ts';
import { plainName } from '../../../src/server/mail/message.ts';

type Delivery = { readonly from: string; readonly to: readonly string[]; readonly raw: string; readonly email: Email };

const inbox: Delivery[] = [];
let smtp: SMTPServer;
let mailer: Mailer;
let url: string;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const to = session.envelope.rcptTo.map(({ address }) => address);
        inbox.push({ from, to, raw: raw.toString('utf8'), email: await PostalMime.parse(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}?pool=true`;
  mailer = createSmtpMailer(url, 'Sidelight <hello@sidelight.test>');
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

async function deliver(message: Parameters<Mailer['send']>[0]): Promise<Delivery> {
  await mailer.send(message);
  const delivery = inbox.pop();
  if (!delivery) throw new Error('nothing came');
  return delivery;
}

test('a code mail arrives with its code in text and HTML, and none in its subject', async () => {
  const { email, from, to } = await deliver(writeCodeMail('ann@x.test', '012345'));
  expect([from, to]).toEqual(['hello@sidelight.test', ['ann@x.test']]);
  expect(email.from).toEqual({ name: 'Sidelight', address: 'hello@sidelight.test' });
  expect(email.text).toContain('012345');
  expect(email.html).toContain('012345');
  expect(email.subject).toBe('Your Sidelight sign-in code');
});

test('I6: an invitation has one addressee and names nobody but the inviter', async () => {
  const { email, to, raw } = await deliver(
    writeInvitationMail({ to: 'ben@x.test', inviter: 'Ana Ferreira', publicUrl: 'https://s.test' }),
  );
  expect(to).toEqual(['ben@x.test']);
  expect(email.to).toEqual([{ name: '', address: 'ben@x.test' }]);
  expect(email.cc ?? []).toEqual([]);
  expect(email.bcc ?? []).toEqual([]);
  expect(email.subject).toBe('Ana Ferreira invites you to a team in Sidelight');
  expect(raw).not.toMatch(/^(cc|bcc|reply-to):/im);
});

test('I15: the invitation says what Sidelight is and links to one page that holds no secret', async () => {
  const { email } = await deliver(writeInvitationMail({ to: 'ben@x.test', inviter: 'Ana', publicUrl: 'https://s.test' }));
  expect(email.text).toContain('browser extension');
  expect(email.text?.match(/https?:\/\/\S+/g)).toEqual(['https://s.test/invite']);
  expect([...(email.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['https://s.test/invite']);
});

const PARTS = [
  '\r\nBcc: all@x.test',
  '\nSubject: won',
  '\r\n\r\n<b>body</b>',
  '\u0000',
  '\u2028Cc: a@x.test',
  '\u202egnp.exe',
  '\u0085To: b@x.test',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '&lt;b&gt;',
  'http://evil.test',
  'www.evil.test',
  'https://evil.test/?a=b',
  '<c@evil.test>',
  '"Boss" <boss@x.test>',
  '=?utf-8?B?QmNj?=',
  ',d@x.test',
  ';',
  'a'.repeat(500),
];
const SHAPES: readonly ((part: string) => string)[] = [
  (part) => part,
  (part) => `Ana${part}`,
  (part) => `${part}Ana`,
  (part) => `A ${part} B`,
  (part) => part + part,
  (part) => part.replaceAll('\n', '\r'),
  (part) => `Ñandú 李${part}`,
  (part) => `${part}\r\n`,
  (part) => `  ${part}  `,
  (part) => part.toUpperCase(),
];
const HOSTILE = PARTS.flatMap((part) => SHAPES.map((shape) => shape(part)));

test('I6: none of 200 hostile names adds a header, an addressee, a link or an element', async () => {
  expect(HOSTILE).toHaveLength(200);
  const usual = await deliver(writeInvitationMail({ to: 'ben@x.test', inviter: 'Ana', publicUrl: 'https://s.test' }));
  const keysOf = ({ email }: Delivery) => email.headers.map(({ key }) => key).sort();
  const tagsOf = ({ email }: Delivery) => (email.html ?? '').match(/<[^>]*>/g);
  for (const inviter of HOSTILE) {
    const mail = await deliver(writeInvitationMail({ to: 'ben@x.test', inviter, publicUrl: 'https://s.test' }));
    expect(keysOf(mail)).toEqual(keysOf(usual));
    expect(mail.to).toEqual(['ben@x.test']);
    expect(mail.email.to).toEqual(usual.email.to);
    expect(tagsOf(mail)).toEqual(tagsOf(usual));
    expect(mail.email.subject).toBe(`${plainName(inviter)} invites you to a team in Sidelight`);
    expect(mail.email.text?.match(/(https?:\/\/|www\.)\S+|\S+@\S+/gi)).toEqual(['https://s.test/invite', 'ben@x.test']);
  }
});

test.each([
  ['Ana Ferreira', 'Ana Ferreira'],
  ['José Ñúñez-李', 'José Ñúñez-李'],
  ['J.R. Smith', 'J. R. Smith'],
  ["Seán O'Neill & Co", "Seán O'Neill & Co"],
  ['\r\n\u202e ', 'Somebody'],
])('the name %j stands in a mail as %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test('a mail server that is away makes the send fail, so that its job comes again', async () => {
  const away = createSmtpMailer('smtp://127.0.0.1:1', 'Sidelight <hello@sidelight.test>');
  await expect(away.send(writeCodeMail('ann@x.test', '012345'))).rejects.toThrow();
  away.close();
});

test('without a mail server a mail is printed in a box whose lines are equally long', async () => {
  const printed: string[] = [];
  await createPrintedMailer((text) => printed.push(text)).send(writeCodeMail('ann@x.test', '012345'));
  const lines = (printed[0] ?? '').trim().split('\n');
  expect(printed[0]).toMatch(/│ {5}012345 +│/);
  expect(printed[0]).toContain('ann@x.test');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});
