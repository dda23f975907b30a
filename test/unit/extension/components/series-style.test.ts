import { expect, test } from 'vitest';
import { MOST_SERIES } from '../../../../src/domain/member-series.ts';
import { DASHES, dashOf } from '../../../../src/extension/components/series-style.ts';

test('each of the lines that may stand in one chart has dashes of its own', () => {
  const slots = Array.from({ length: MOST_SERIES }, (_, slot) => slot);
  expect(DASHES).toHaveLength(MOST_SERIES);
  expect(new Set(slots.map((slot) => dashOf(slot).join(' '))).size).toBe(MOST_SERIES);
});

test('no pattern is another one with longer strokes only: by their rhythm they differ', () => {
  const rhythms = DASHES.map((dash) => {
    const whole = dash.reduce((sum, part) => sum + part, 0);
    return dash.map((part) => (part / whole).toFixed(1)).join(' ');
  });
  expect(new Set(rhythms).size).toBe(DASHES.length);
});
