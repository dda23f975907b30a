/** Light or dark like the page it lies on: by what the page paints, not by its class names or cookies. */
export type Scheme = 'light' | 'dark';

export function schemeOf(colours: readonly string[], prefersDark: boolean): Scheme {
  for (const colour of colours) {
    const light = luminanceOf(colour);
    if (light !== null) return light < 0.4 ? 'dark' : 'light';
  }
  return prefersDark ? 'dark' : 'light';
}

/** 0 to 1 of a computed 'rgb(…)' or 'rgba(…)'; null where it is see-through or of another form. */
export function luminanceOf(colour: string): number | null {
  const parts = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+%?))?\)$/.exec(colour);
  if (!parts) return null;
  const [, red, green, blue, alpha] = parts;
  if (alpha !== undefined && Number.parseFloat(alpha) < 0.5) return null;
  return (0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue)) / 255;
}

export function readScheme(): Scheme {
  const colours = [document.body, document.documentElement].flatMap((element) =>
    element ? [getComputedStyle(element).backgroundColor] : [],
  );
  return schemeOf(colours, matchMedia('(prefers-color-scheme: dark)').matches);
}
