/** Whether LinkedIn publishes what is planned for an account. */
import type { JSX } from 'preact';
import type { AccountId } from '../../src/domain/id.ts';
import { createPublisherStore, type Identity } from '../../src/extension/store/publisher.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import { t, type TextKey } from '../../src/extension/text.ts';
import { PublisherCard } from '../../src/extension/views/publisher-card.tsx';
import type { LinkedInStanding } from '../../src/protocol/linkedin-page.ts';
import { After } from './group-scenes.tsx';
import { idOf, NOW } from './invented.ts';

type Scene = { readonly size: 'small'; readonly make: () => JSX.Element };

const DAY = 86_400_000;
const account = idOf<AccountId>(101);
const closed: Identity = { redirect: () => '', authorize: () => Promise.reject(new Error('closed')) };
const connected = { id: account, name: 'Ana Vasquez-Featherstonehaugh', until: NOW + 41 * DAY };

function scene(standing: LinkedInStanding, press: TextKey | null = null): Scene {
  const request = async (name: string): Promise<unknown> => {
    if (name === 'linkedin.get') return standing;
    throw Object.assign(new Error('refused'), { code: 'refused' });
  };
  const deps: StoreDeps = {
    request: request as StoreDeps['request'], // nothing else is asked
    onChanged: () => undefined,
    signal: new AbortController().signal,
  };
  return {
    size: 'small',
    make: () => (
      <After steps={press ? [t(press)] : []}>
        <h1>Ana Vasquez</h1>
        <PublisherCard store={createPublisherStore(deps, closed, account)} now={NOW} />
      </After>
    ),
  };
}

export const PUBLISHER_SCENES: Readonly<Record<string, Scene>> = {
  'publisher-offered': scene({ offered: true, publisher: null }),
  'publisher-refused': scene({ offered: true, publisher: null }, 'publisher_connect'),
  'publisher-connected': scene({ offered: true, publisher: connected }),
  'publisher-stop': scene({ offered: true, publisher: connected }, 'publisher_stop'),
  'publisher-over': scene({ offered: true, publisher: { ...connected, until: NOW - DAY } }),
};
