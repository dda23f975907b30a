import { expect, test, vi } from 'vitest';
import type { MessageAnswers, MessageArgs, MessageName } from '../../../../src/protocol/message.ts';
import type { AccountId } from '../../../../src/domain/id.ts';
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
  store.choose(365);
  expect(store.length.value).toBe(365);
  expect(asked).toEqual([28, 365].map((length) => ({ subject: { kind: 'account', account: ACCOUNT }, length })));
  life.abort();
});
