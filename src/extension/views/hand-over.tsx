import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { AFTER_HAND_OVER, type AfterHandOver } from '../../domain/group.ts';
import type { Member } from '../../protocol/entity.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import { Notice } from '../components/notice.tsx';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { sightAfter } from './sight-words.ts';
import { StepHeading } from './step-heading.tsx';

export type HandOverProps = {
  readonly page: GroupPage;
  readonly store: GroupStore;
  readonly linkTo: LinkTo;
  readonly onDone: (after: AfterHandOver) => void;
};

/** An Admin makes somebody else one and steps back: both in one step, so that the Group is never without (I4). */
export function HandOver({ page, store, linkTo, onDone }: HandOverProps): JSX.Element {
  const { group, membership } = page;
  const others = (page.members ?? []).filter(({ id }) => id !== membership.id);
  const heirs = others.filter(({ role }) => role !== 'admin');
  const [chosen, setChosen] = useState<string>('');
  const [after, setAfter] = useState<AfterHandOver>('analyst');
  const heir = heirs.find(({ id }) => id === chosen) ?? null;
  const { last, running } = store.acts;

  async function handOver(to: Member): Promise<void> {
    const outcome = await store.handOver({ membership: membership.id, to: to.id, after });
    if (outcome === 'ok') onDone(after);
  }

  return (
    <div class="sheet card stack">
      <div>
        <RouteLink class="quick" to={linkTo({ at: 'people', group: group.id })}>
          ← {t('people_title', group.name)}
        </RouteLink>
        <StepHeading step="hand-over">{t('hand_over_title', group.name)}</StepHeading>
        <p class="small soft">{t('hand_over_lead')}</p>
      </div>
      {heirs.length === 0 ? (
        <Notice tone="accent">{t(others.length === 0 ? 'hand_over_nobody' : 'hand_over_all_admins')}</Notice>
      ) : (
        <>
          <Heirs heirs={heirs} chosen={chosen} onChosen={setChosen} />
          <After after={after} onAfter={setAfter} />
          {heir === null ? (
            <p class="small soft">{t('hand_over_choose_first')}</p>
          ) : (
            <>
              <Consequences heir={heir} others={others} after={after} />
              <OutcomeText outcome={last.value?.act === 'handOver' ? last.value.outcome : null} />
              <div>
                <Confirm
                  busy={running.value === 'handOver'}
                  question={t(`hand_over_sure_${after}`, heir.name)}
                  yes={t('hand_over_yes', heir.name)}
                  onYes={() => void handOver(heir)}
                >
                  {t('hand_over')}
                </Confirm>
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}

type HeirsProps = {
  readonly heirs: readonly Member[];
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
};

function Heirs({ heirs, chosen, onChosen }: HeirsProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('hand_over_to')}</label>
      <select id={id} class="select" value={chosen} onChange={(event) => onChosen(event.currentTarget.value)}>
        <option value="">{t('hand_over_to_nobody')}</option>
        {heirs.map((heir) => (
          <option key={heir.id} value={heir.id} selected={heir.id === chosen}>
            {t('hand_over_choice', heir.name, t(`role_${heir.role}`))}
          </option>
        ))}
      </select>
    </div>
  );
}

type AfterProps = { readonly after: AfterHandOver; readonly onAfter: (after: AfterHandOver) => void };

function After({ after, onAfter }: AfterProps): JSX.Element {
  const name = useId();
  return (
    <fieldset class="after-choice">
      <legend class="label">{t('hand_over_after')}</legend>
      <div class="stack-s">
        {AFTER_HAND_OVER.map((one) => (
          <label key={one} class="choice choice-card">
            <input type="radio" name={name} checked={one === after} onChange={() => onAfter(one)} />
            <span class="strong">{one === 'leave' ? t('hand_over_leave') : t(`role_${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ConsequencesProps = { readonly heir: Member; readonly others: readonly Member[]; readonly after: AfterHandOver };

/** What the two will be, in this Group's numbers as they are then. */
function Consequences({ heir, others, after }: ConsequencesProps): JSX.Element {
  const besides = others.filter(({ id }) => id !== heir.id).map(({ role }) => role);
  const own = after === 'leave' ? [] : [after];
  return (
    <dl class="outcomes card card-tight" aria-live="polite">
      <div>
        <dt>{heir.name}</dt>
        <dd>{sightAfter({ from: heir.role, to: 'admin', others: [...besides, ...own], isOwn: false })}</dd>
      </div>
      <div>
        <dt>{t('hand_over_you')}</dt>
        <dd>
          {after === 'leave'
            ? `${t('people_leave_goes')} ${t('people_leave_stays')}`
            : sightAfter({ from: 'admin', to: after, others: [...besides, 'admin'], isOwn: true })}
        </dd>
      </div>
    </dl>
  );
}
