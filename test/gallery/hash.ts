/** Stands for node:crypto in the browser: the invented readings only need a text that differs when their content does. */
export function createHash(): { update: (text: string) => unknown; digest: () => string } {
  let sum = 7;
  const hash = {
    update(text: string): unknown {
      for (let place = 0; place < text.length; place++) sum = (sum * 31 + text.charCodeAt(place)) >>> 0;
      return hash;
    },
    digest: () => sum.toString(16).padStart(64, '0'),
  };
  return hash;
}
