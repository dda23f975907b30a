/** Reads a live stream and counts what it says. */
export type Lines = { readonly count: () => number; readonly close: () => Promise<void> };

export function readLines(response: Response): Lines {
  if (response.status !== 200 || !response.body) throw new Error(`the live stream answered ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = 0;
  let closed = false;
  async function read(): Promise<void> {
    for (;;) {
      const { done, value = '' } = await reader.read().catch(() => ({ done: true, value: '' }));
      if (done || closed) return;
      heard += value.split('\n').filter((line) => line === 'poke').length;
    }
  }
  const reading = read();
  return {
    count() {
      const count = heard;
      heard = 0;
      return count;
    },
    async close() {
      closed = true;
      await reader.cancel().catch(() => undefined);
      await reading;
    },
  };
}
