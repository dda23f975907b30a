/** Who pays for whom, and help. */
import type { JSX } from 'preact';
import { signal } from '@preact/signals';
import '../../src/extension/components/base.css';
import '../../src/extension/views/doors.css';
import '../../src/extension/views/people.css';
import '../../src/extension/views/group-life.css';
import { createHelpStore } from '../../src/extension/store/help.ts';
import { createHomeStore } from '../../src/extension/store/home.ts';
import { createOrganizationStore } from '../../src/extension/store/organization.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import { AccountsPage } from '../../src/extension/views/accounts-page.tsx';
import { HelpPage } from '../../src/extension/views/help-page.tsx';
import { OrganizationCreate } from '../../src/extension/views/organization-create.tsx';
import { OrganizationPage } from '../../src/extension/views/organization-page.tsx';
import type { Home } from '../../src/protocol/message.ts';
import type { OrganizationPage as Page } from '../../src/protocol/organization.ts';
import { ANA, BOOK, home, homeGroup, NOW, OWN_PERSON } from '../component/invented-home.ts';
import { HELD, OFFERED, ORGANIZATION, organizationPage, SEATS } from '../component/invented-organization.ts';

const DAY = 86_400_000;
const nothing = (): void => undefined;
const linkTo = () => ({ href: '#' });
const deps: StoreDeps = {
  request: () => new Promise(nothing), // nobody answers: a scene shows what it is given
  onChanged: nothing,
  signal: new AbortController().signal,
};

function popup(part: Partial<Home>): JSX.Element {
  return (
    <main class="popup">
      <AccountsPage
        home={home({ groups: [homeGroup('user')], ...part })}
        store={createHomeStore(deps)}
        now={NOW}
        linkTo={linkTo}
        onPlace={nothing}
        onEdit={nothing}
        onSignOut={nothing}
        isPopup
      />
    </main>
  );
}

function organization(page: Page): JSX.Element {
  return (
    <main class="shell-main">
      <OrganizationPage
        page={page}
        store={createOrganizationStore(deps)}
        now={NOW}
        linkTo={linkTo}
        inviteLink="https://sidelight.example/invite"
      />
    </main>
  );
}

const lapsing: Home['person'] = {
  ...OWN_PERSON,
  graceUntil: NOW + 9 * DAY,
};
const paid: Home['person'] = { ...OWN_PERSON, own: { plan: 'business', until: NOW + 30 * DAY, left: null } };
const short = { ...ORGANIZATION, seats: 1, paidUntil: null, heir: SEATS[0]?.id ?? null };

type Scenes = Readonly<Record<string, { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element }>>;

export const SEAT_SCENES: Scenes = {
  'seat-offered': { size: 'small', make: () => popup({ sponsors: [OFFERED], person: { ...OWN_PERSON, plan: 'free' } }) },
  'seat-held': { size: 'small', make: () => popup({ sponsors: [HELD], organization: ORGANIZATION, person: paid }) },
  'seat-lapsing': { size: 'small', make: () => popup({ sponsors: [{ ...HELD, paid: false }], person: lapsing }) },
  'seat-heir': { size: 'small', make: () => popup({ sponsors: [{ ...HELD, heir: true }] }) },
  'organization-create': {
    size: 'wide',
    make: () => (
      <main class="shell-main">
        <div class="sheet">
          <OrganizationCreate accounts={[ANA, BOOK]} store={createOrganizationStore(deps)} />
        </div>
      </main>
    ),
  },
  'organization-none-paid': {
    size: 'wide',
    make: () => organization({ organization: { ...ORGANIZATION, seats: 0 }, seats: [] }),
  },
  'organization-page': { size: 'wide', make: () => organization(organizationPage()) },
  'organization-short': {
    size: 'wide',
    make: () =>
      organization({
        organization: short,
        seats: SEATS.slice(0, 2).map((seat, at) => ({ ...seat, state: 'held', paid: at === 0 })),
      }),
  },
  help: {
    size: 'wide',
    make: () => {
      const draft = { value: signal({ text: '' }), edit: nothing, clear: async () => undefined };
      const store = createHelpStore(deps.request, draft);
      return (
        <main class="shell-main">
          <HelpPage store={store} addresses={['ana@northwind.example', 'ana@book.example']} linkTo={linkTo} />
        </main>
      );
    },
  },
};
