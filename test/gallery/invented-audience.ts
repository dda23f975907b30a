/** Audiences of the invented team: each of a little other shares, two without any, one whose followers are not known. */
import { ABOUTS, type AudienceSubject, audienceOf } from '../../src/domain/audience.ts';
import type { DemographicShare } from '../../src/domain/reading.ts';
import { SUBJECTS } from './invented.ts';

function withShares({ id, name, figures }: (typeof SUBJECTS)[number], place: number): AudienceSubject {
  const windows = figures.windows.map((window) => ({
    ...window,
    demographics: ABOUTS.flatMap((about) => sharesOf(window.demographics, about, place)),
  }));
  const isTold = place % 5 !== 4;
  const anchors = place === 3 ? [] : figures.anchors;
  return { id, name, figures: { ...figures, anchors, windows: isTold ? windows : [] } };
}

/** As newer exports round them; some members have no sheet of whom their content reached. */
function sharesOf(given: readonly DemographicShare[], about: DemographicShare['about'], place: number): DemographicShare[] {
  if (about === 'content' && place % 3 !== 0) return [];
  return given.flatMap((share, at) => {
    if ((at + place) % 7 === 0 || (place === 2 && share.category === 'seniority')) return [];
    const moved = share.share === null ? null : Math.round(share.share * (80 + ((place * 13 + at * 7) % 40))) / 100;
    const value =
      share.category === 'company' && place > 4 ? `${share.value} & Sons of the Long-Named Shipping Company` : share.value;
    return [{ ...share, about, value, share: moved === 0 ? null : moved }];
  });
}

const SUBJECTS_TOLD = SUBJECTS.map(withShares);
export const AUDIENCES = ABOUTS.map((about) => audienceOf(SUBJECTS_TOLD, about));
export const AUDIENCES_OF_ONE = ABOUTS.map((about) => audienceOf(SUBJECTS_TOLD.slice(0, 1), about));
