import { type ReadonlySignal, signal } from '@preact/signals';
import { type AccountId, createId, type GroupId, type MembershipId } from '../../domain/id.ts';
import type { Purpose } from '../../domain/group.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import type { Draft } from './draft.ts';
import { type Invitee, newInvitations } from './group.ts';
import type { Request } from './request.ts';

export const WIZARD_STEPS = ['about', 'people', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** What is typed of a Group; `purpose` is null until it is chosen. */
export type GroupDraft = {
  readonly name: string;
  readonly logo: string | null;
  readonly purpose: Purpose | null;
  readonly about: string;
};
export type InviteDraft = { readonly pasted: string; readonly people: readonly Invitee[] };
export type WizardDraft = GroupDraft &
  InviteDraft & {
    readonly step: WizardStep;
    readonly account: AccountId | null;
    /** The Group that was asked for; null: not yet. Kept, so that asking again after a lost answer makes no second one. */
    readonly group: GroupId | null;
  };

export const EMPTY_WIZARD: WizardDraft = {
  step: 'about',
  name: '',
  logo: null,
  purpose: null,
  about: '',
  pasted: '',
  people: [],
  account: null,
  group: null,
};

export type WizardStore = {
  readonly draft: Draft<WizardDraft>;
  readonly acts: ActStore;
  /** The Group that the last step made; null before. */
  readonly created: ReadonlySignal<GroupId | null>;
  /** R24: until here nothing exists; one mutation makes the Group, its first Admin and its invitations, all or nothing. */
  readonly create: (account: AccountId) => Promise<Outcome>;
};

export function createWizardStore(request: Request, draft: Draft<WizardDraft>): WizardStore {
  const acts = createActs();
  const created = signal<GroupId | null>(null);

  function create(account: AccountId): Promise<Outcome> {
    return acts.run('create', async () => {
      const { name, logo, purpose, about, people, group: asked } = draft.value.value;
      if (asked && (await request('group.get', { group: asked }))) return finish(asked, 'ok');
      const group = asked ?? createId<GroupId>();
      draft.edit({ group });
      const outcome = await mutate(request, 'group.create', {
        group,
        membership: createId<MembershipId>(),
        account,
        name: tidy(name),
        logo,
        purpose: purpose ?? 'other',
        about: tidy(about),
        invitations: newInvitations(people),
      });
      return outcome === 'ok' || outcome === 'waiting' ? finish(group, outcome) : outcome;
    });
  }

  async function finish(group: GroupId, outcome: Outcome): Promise<Outcome> {
    created.value = group;
    await draft.clear();
    return outcome;
  }

  return { draft, acts, created, create };
}

/** As names are kept: no space at the ends, single ones inside, nothing invisible. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
