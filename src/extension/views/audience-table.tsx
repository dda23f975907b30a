import type { JSX } from 'preact';
import type { AudienceCategory, AudienceShare } from '../../domain/audience.ts';
import { useSteps } from '../components/progressive.ts';
import { formatWhole } from '../format.ts';
import { t, tCount } from '../text.ts';
import { formatShare } from './audience-words.ts';

type AudienceTableProps = AudienceCategory & {
  /** Of whom anything is known: a category may be known of fewer. */
  readonly members: number;
};

const FIRST = 6;
const STEP = 20;

/** One category: the greatest shares, as bars and in words; the light end of a bar is what a share may be, too. */
export function AudienceTable({ category, of, shares, members }: AudienceTableProps): JSX.Element {
  const { shown, rest, showMore } = useSteps(shares.length, FIRST, STEP);
  const widest = shares[0]?.most ?? 1;
  return (
    <section class="audience-category">
      <table class="audience">
        <caption>
          <h3>{t(`viewers_${category}`)}</h3>
          {of < members && <span class="tiny soft">{tCount('audience_of_members', of, formatWhole(members))}</span>}
        </caption>
        <colgroup>
          <col />
          <col class="audience-share" />
        </colgroup>
        <thead class="hidden">
          <tr>
            <th scope="col">{t(`viewers_${category}`)}</th>
            <th scope="col">{t('audience_share')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.slice(0, shown).map((share) => (
            <Line key={share.value} share={share} widest={widest} of={of} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button
          type="button"
          class="button button-plain button-s no-print"
          aria-label={`${t('audience_more', Math.min(STEP, rest))}, ${t(`viewers_${category}`)}`}
          onClick={showMore}
        >
          {t('audience_more', Math.min(STEP, rest))}
        </button>
      )}
    </section>
  );
}

type LineProps = { readonly share: AudienceShare; readonly widest: number; readonly of: number };

function Line({ share, widest, of }: LineProps): JSX.Element {
  const { value, least, most, listed } = share;
  return (
    <tr>
      <th scope="row">
        <span class="audience-value" dir="auto">
          {value}
        </span>
        <span class="audience-bar" aria-hidden="true">
          <i style={{ inlineSize: percent(least, widest) }} />
          <i class="audience-maybe" style={{ inlineSize: percent(most - least, widest) }} />
        </span>
      </th>
      <td>
        <span class="number">{formatShare(share)}</span>
        {listed < of && <span class="audience-listed">{t('audience_listed', listed, of)}</span>}
      </td>
    </tr>
  );
}

function percent(part: number, of: number): string {
  return `${(part / of) * 100}%`;
}
