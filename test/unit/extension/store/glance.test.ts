import { expect, test, vi } from 'vitest';
import type { MessageAnswers, MessageArgs, MessageName } from '../../../../src/protocol/message.ts';
import type { AccountId } from '../../../../src/domain/id.ts';
import { lastDays } from '../../../../src/domain/period.ts';
import { createGlanceStore } from '../../../../src/extension/store/glance.ts';
import type { Request } from '../../../../src/extension/store/request.ts';

const ACCOUNT = '00000000-0000-4000-8000-000000000001' as AccountId; // invented

test('another period is asked for, and a subject that one may not see is null', async () => {
  const asked: unknown[] = [];
  const request: Request = async <N extends MessageName>(_: N, args: MessageArgs[N]) => {
    asked.push(args);
    return null as MessageAnswers[N]; // no such subject
  };
  const life = new AbortController();
  const store = createGlanceStore(
    { request, onChanged: () => undefined, signal: life.signal },
    { kind: 'account', account: ACCOUNT },
  );
  await vi.waitFor(() => expect(store.answer.value).toEqual({ state: 'ready', value: null }));
  store.choose(lastDays(365));
  expect(store.choice.value).toEqual(lastDays(365));
  const subject = { kind: 'account', account: ACCOUNT };
  await vi.waitFor(() =>
    expect(asked).toEqual([{ subject, choice: null }, { choice: lastDays(365) }, { subject, choice: lastDays(365) }]),
  );
  await store.refresh();
  expect(asked).toHaveLength(4);
  life.abort();
});
