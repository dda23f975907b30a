/**
 * Numbers rounded so that, as they are shown, they add up to a whole as it is shown: each down, and then those that lost most one step up
 * (the method of largest remainders). `whole` may be off their sum by a rounding itself.
 */
export function apportion(values: readonly number[], whole: number, decimals: number): number[] {
  const scale = 10 ** decimals;
  const steps = values.map((value) => value * scale);
  const rounded = steps.map(Math.floor);
  const missing = Math.round(whole * scale) - rounded.reduce((sum, step) => sum + step, 0);
  const order = steps.map((step, index) => ({ index, lost: step - Math.floor(step) })).sort((a, b) => b.lost - a.lost);
  const changed = missing < 0 ? order.slice(missing) : order.slice(0, missing);
  for (const { index } of changed) rounded[index] = (rounded[index] ?? 0) + Math.sign(missing);
  return rounded.map((step) => (step === 0 ? 0 : step / scale));
}
