import { expect, test } from 'vitest';
import { writeAskMail } from '../../../src/server/mail/ask.ts';

test('I6: the mail for new figures names the Admin, on one line and with nothing that looks like a link, and has none itself', () => {
  const { subject, text, html } = writeAskMail({ to: 'ben@x.test', admin: 'Ana\r\nBcc: all@x.test <b>https://evil.test</b>' });
  expect(subject).toBe('New LinkedIn figures, please');
  expect(text.split('\n')[0]).toMatch(/^Ana Bcc .* asks you for new figures in Sidelight: /);
  for (const part of [text, html]) expect(part).not.toMatch(/https?:|@|<b>|href/);
});

test('an Admin who is none any more is not named', () => {
  expect(writeAskMail({ to: 'ben@x.test', admin: null }).text).toContain('An Admin of a team that you are in asks you');
});
