import { expect, test } from 'vitest';
import { writeRaiseMail } from '../../../src/server/mail/raise.ts';

test('I6: the mail about a raise names the Admin, on one line and with nothing that looks like a link, and has none itself', () => {
  const { subject, text, html } = writeRaiseMail({
    to: 'ben@x.test',
    role: 'admin',
    admin: 'Ana\r\nBcc: all@x.test <b>https://evil.test</b>',
  });
  expect(subject).toBe('You are an Admin of a team in Sidelight now');
  expect(text.split('\n')[0]).toMatch(/^Ana Bcc .* has made you an Admin of a team in Sidelight\.$/);
  for (const part of [text, html]) expect(part).not.toMatch(/https?:|@|<b>|href/);
});

test('an Admin who is none any more is not named', () => {
  expect(writeRaiseMail({ to: 'ben@x.test', role: 'analyst', admin: null }).text).toContain('An Admin has made you an Analyst');
});
