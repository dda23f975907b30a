import { expect, test, vi } from 'vitest';
import type { GroupId } from '../../../../src/domain/id.ts';
import { lastDays } from '../../../../src/domain/period.ts';
import type { MessageAnswers, MessageName } from '../../../../src/protocol/message.ts';
import { createContributionStore } from '../../../../src/extension/store/contribution.ts';
import type { Request } from '../../../../src/extension/store/request.ts';

const subject = { kind: 'group', group: '00000000-0000-4000-8000-000000000001' as GroupId } as const; // invented
const WISH = { metric: 'impressions', joiners: 'count', chosen: null } as const;

test('another figure, and another period, are asked for; the same period again is not', async () => {
  const asked: unknown[] = [];
  const request: Request = async <N extends MessageName>(name: N, args: unknown) => {
    asked.push([name, args]);
    return null as MessageAnswers[N]; // nothing is known
  };
  const life = new AbortController();
  const store = createContributionStore({ request, onChanged: () => undefined, signal: life.signal }, subject, lastDays(28));
  await vi.waitFor(() => expect(store.answer.value).toEqual({ state: 'ready', value: null }));
  store.want({ metric: 'engagementRate' });
  expect(store.wish.value.metric).toBe('engagementRate');
  store.look(lastDays(28));
  store.look(lastDays(7));
  expect(asked).toEqual(
    [
      { subject, choice: lastDays(28), wish: WISH },
      { subject, choice: lastDays(28), wish: { ...WISH, metric: 'engagementRate' } },
      { subject, choice: lastDays(7), wish: { ...WISH, metric: 'engagementRate' } },
    ].map((args) => ['contribution.get', args]),
  );
  life.abort();
});
