import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { AccountId } from '../../../../src/domain/id.ts';
import type { Draft } from '../../../../src/extension/store/draft.ts';
import type { Request } from '../../../../src/extension/store/request.ts';
import { createWizardStore, EMPTY_WIZARD, type WizardDraft } from '../../../../src/extension/store/wizard.ts';

const ACCOUNT = '11111111-1111-4111-8111-111111111111' as AccountId;

function keepDraft(): Draft<WizardDraft> {
  const value = signal<WizardDraft>({ ...EMPTY_WIZARD, step: 'review', name: 'Northwind', purpose: 'clients' });
  return {
    value,
    edit(part) {
      value.value = { ...value.value, ...part };
    },
    async clear() {
      value.value = EMPTY_WIZARD;
    },
  };
}

/** A background that makes Groups, and loses its answer the first time where it is told to. */
function createBackground(losesFirst: boolean) {
  const groups = new Set<string>();
  const asked: string[] = [];
  const request = (async (name: string, args: { group?: string; args?: { group: string } }) => {
    if (name === 'group.get') return groups.has(args.group ?? '') ? {} : null;
    const group = args.args?.group ?? '';
    asked.push(group);
    groups.add(group);
    if (losesFirst && asked.length === 1) return new Promise(() => undefined);
    return { state: 'decided', code: 'ok' };
  }) as unknown as Request; // answers the two messages that the wizard sends
  return { request, groups, asked };
}

test('R24: the last step makes the Group, and the draft is gone', async () => {
  const background = createBackground(false);
  const draft = keepDraft();
  const store = createWizardStore(background.request, draft);
  expect(await store.create(ACCOUNT)).toBe('ok');
  expect([...background.groups]).toEqual([store.created.value]);
  expect(draft.value.value).toEqual(EMPTY_WIZARD);
});

test('a tab that closed before the answer makes no second Group when the last step is pressed again', async () => {
  const background = createBackground(true);
  const draft = keepDraft();
  void createWizardStore(background.request, draft).create(ACCOUNT);
  await expect.poll(() => background.asked).toHaveLength(1);
  const again = createWizardStore(background.request, draft);
  expect(await again.create(ACCOUNT)).toBe('ok');
  expect(background.groups.size).toBe(1);
  expect(again.created.value).toBe(background.asked[0]);
  expect(draft.value.value).toEqual(EMPTY_WIZARD);
});
