import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '../../../src/domain/id.ts';
import { createPublisherStore, type Identity } from '../../../src/extension/store/publisher.ts';
import { PublisherCard } from '../../../src/extension/views/publisher-card.tsx';
import { formatFullDate } from '../../../src/extension/views/wording.ts';
import { idOf, NOW } from '../../gallery/invented.ts';
import { type Answers, type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { type Surface, showSurface } from '../surface.ts';

const ACCOUNT = idOf<AccountId>(101);
const REDIRECT = `https://${'a'.repeat(32)}.chromiumapp.org/`;
const BEGUN = { url: 'https://www.linkedin.com/oauth/v2/authorization?state=s', state: 's' };
const until = NOW + 30 * 86_400_000;
const PUBLISHER = { id: ACCOUNT, name: 'Ana Vasquez', until };
let surface: Surface;
let background: Background;
let opened: string[];
beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

function open(answers: Answers, back: string | Error = `${REDIRECT}?state=s&code=c`): void {
  opened = [];
  const identity: Identity = {
    redirect: () => REDIRECT,
    authorize: async (url) => {
      opened.push(url);
      if (back instanceof Error) throw back;
      return back;
    },
  };
  background = createBackground({ 'linkedin.begin': BEGUN, 'linkedin.finish': null, ...answers });
  const store = createPublisherStore(background.deps, identity, ACCOUNT);
  surface = showSurface(<PublisherCard store={store} now={NOW} />);
}

const asked = (name: string) => background.asked.filter((one) => one.name === name).map(({ args }) => args);

describe('R56: letting LinkedIn publish', () => {
  test('it is offered with what it does; a press leads to LinkedIn’s page, and back', async () => {
    open({ 'linkedin.get': { offered: true, publisher: null } });
    await surface.says(say('publisher_about'));
    background.answers['linkedin.get'] = { offered: true, publisher: PUBLISHER };
    await surface.press(say('publisher_connect'));
    await surface.says(say('publisher_connected'));
    expect(opened).toEqual([BEGUN.url]);
    expect(asked('linkedin.begin')).toEqual([{ account: ACCOUNT, redirect: REDIRECT }]);
    expect(asked('linkedin.finish')).toEqual([{ state: 's', code: 'c' }]);
    await surface.says(say('publisher_as', ['Ana Vasquez', formatFullDate(until)]));
  });

  test.each<[string, string | Error]>([
    ['who closes LinkedIn’s page', new Error('closed')],
    ['who says no', `${REDIRECT}?state=s&error=user_cancelled_login`],
    ['an answer to another’s question', `${REDIRECT}?state=other&code=c`],
  ])('%s: nothing has changed, and it is said', async (_, back) => {
    open({ 'linkedin.get': { offered: true, publisher: null } }, back);
    await surface.press(say('publisher_connect'));
    await surface.says(say('failure_refused_linkedin'));
    expect(asked('linkedin.finish')).toEqual([]);
  });

  test('a server that leads elsewhere is not followed', async () => {
    open({ 'linkedin.get': { offered: true, publisher: null }, 'linkedin.begin': { url: 'https://evil.test/', state: 's' } });
    await surface.press(say('publisher_connect'));
    await surface.says(say('failure_refused_linkedin'));
    expect(opened).toEqual([]);
  });

  test('stopped, it says first what becomes of what is planned', async () => {
    open({ 'linkedin.get': { offered: true, publisher: PUBLISHER }, mutate: { state: 'decided', code: 'ok' } });
    await surface.press(say('publisher_stop'));
    await surface.says(say('publisher_stop_sure'));
    background.answers['linkedin.get'] = { offered: true, publisher: null };
    await surface.press(say('publisher_stop'));
    await surface.says(say('publisher_stopped'));
    expect(background.mutations()).toEqual([{ name: 'publisher.forget', args: { account: ACCOUNT } }]);
  });

  test('a permission is renewed before it runs out, too', async () => {
    open({ 'linkedin.get': { offered: true, publisher: PUBLISHER } });
    await surface.says(say('publisher_as', ['Ana Vasquez', formatFullDate(until)]));
    await surface.press(say('publisher_renew'));
    await expect.poll(() => asked('linkedin.finish')).toHaveLength(1);
  });

  test('a permission that ran out can be renewed', async () => {
    open({ 'linkedin.get': { offered: true, publisher: { ...PUBLISHER, until: NOW } } });
    await surface.says(say('publisher_over', [formatFullDate(NOW)]));
    await surface.press(say('publisher_renew'));
    await expect.poll(() => asked('linkedin.finish')).toHaveLength(1);
  });

  test.each([false, null])(
    'a server that cannot (%s) offers nothing; what is connected is shown all the same',
    async (offered) => {
      open({ 'linkedin.get': { offered, publisher: null } });
      await expect.poll(() => asked('linkedin.get').length).toBe(1);
      expect(surface.text()).toBe('');
      background.answers['linkedin.get'] = { offered, publisher: PUBLISHER };
      background.tell();
      await surface.says('Ana Vasquez');
    },
  );
});
