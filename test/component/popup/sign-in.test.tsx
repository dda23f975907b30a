import { expect, test } from 'vitest';
import { getMessage as say } from '../catalogue.ts';
import * as invented from '../invented-home.ts';
import { closeAll, openPopup } from './open-popup.tsx';

test('signing in: an address that is none is said to be none, and nothing is asked', async () => {
  const { surface, background } = await openPopup({ 'session.get': invented.SIGNED_OUT });
  await surface.fill(say('signin_address'), 'ana@northwind');
  await surface.press(say('signin_send'));
  await surface.says(say('signin_address_bad'));
  expect(background.asked.map(({ name }) => name)).not.toContain('session.requestCode');
});

test('signing in: from the address to the code, and back to change the address', async () => {
  const { surface, background } = await openPopup({
    'session.get': invented.SIGNED_OUT,
    'session.requestCode': invented.AT_CODE,
    'session.forgetCode': invented.SIGNED_OUT,
  });
  await surface.fill(say('signin_address'), 'Ana@Northwind.example');
  background.answers['session.get'] = invented.AT_CODE;
  await surface.press(say('signin_send'));
  await surface.says(say('code_lead', ['ana@northwind.example']));
  expect(background.asked).toContainEqual({ name: 'session.requestCode', args: { address: 'ana@northwind.example' } });
  background.answers['session.get'] = invented.SIGNED_OUT;
  await surface.press(say('code_change'));
  await surface.says(say('signin_lead'));
  expect(surface.value(say('signin_address'))).toBe('Ana@Northwind.example');
});

test.each([
  ['wrong-code', 'failure_wrong_code'],
  ['too-many', 'failure_too_often'],
  ['offline', 'failure_offline'],
  ['unavailable', 'failure_unavailable'],
] as const)('a code that ends in %s is answered in a plain sentence, and the popup stays at the code', async (code, words) => {
  const { surface } = await openPopup({ 'session.get': invented.AT_CODE, 'session.verify': code });
  await surface.fill(say('code_label'), '123 456');
  await surface.press(say('code_verify'));
  await surface.says(say(words));
  expect(surface.value(say('code_label'))).toBe('123 456');
});

test('where the server runs on this computer it is said that it may print the code, and elsewhere not', async () => {
  const here = await openPopup({ 'session.get': invented.AT_CODE });
  await here.surface.says(say('code_printed'));
  closeAll();
  const elsewhere = await openPopup({ 'session.get': { ...invented.AT_CODE, server: 'https://team.example' } });
  await elsewhere.surface.says(say('code_title'));
  expect(elsewhere.surface.text()).not.toContain(say('code_printed'));
});

test('a popup that closed resumes at its step with what was typed', async () => {
  const { area, surface } = await openPopup({ 'session.get': invented.AT_CODE });
  await surface.fill(say('code_label'), '123');
  closeAll();
  const again = await openPopup({ 'session.get': invented.AT_CODE }, { area });
  await again.surface.says(say('code_title'));
  expect(again.surface.value(say('code_label'))).toBe('123');
});

test('I15: one paste tells the popup its server; nobody types an address', async () => {
  const { surface, background } = await openPopup({
    'session.get': invented.SIGNED_OUT,
    'session.useServer': invented.SIGNED_OUT,
  });
  await surface.fill(say('paste_label'), 'copied: sidelight:https://team.example:8443/invite');
  await surface.says(say('paste_done', ['team.example:8443']));
  expect(background.asked).toContainEqual({ name: 'session.useServer', args: { server: 'https://team.example:8443' } });
});

test('I15: a server that the browser must allow first is allowed in a tab', async () => {
  const { surface, openTab, background } = await openPopup({ 'session.get': invented.SIGNED_OUT }, { mayReach: false });
  await surface.fill(say('paste_label'), 'sidelight:https://team.example');
  await surface.says(say('paste_tab', ['team.example']));
  expect(openTab).toHaveBeenCalledWith('dashboard.html#/connect/https%3A%2F%2Fteam.example');
  expect(background.asked.map(({ name }) => name)).not.toContain('session.useServer');
});

test('a paste that holds no invitation says so', async () => {
  const { surface } = await openPopup({ 'session.get': invented.SIGNED_OUT });
  await surface.fill(say('paste_label'), 'https://team.example');
  await surface.press(say('paste_go'));
  await surface.says(say('paste_bad'));
});
