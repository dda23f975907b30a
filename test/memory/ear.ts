/** Reads a live stream and counts what it says. */
export type Lines = { readonly count: () => number; readonly close: () => Promise<void> };

export function readLines(response: Response): Lines {
  if (response.status !== 200 || !response.body) throw new Error(`the live stream answered ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let heard = 0;
  let closed = false;
  async function read(): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done || closed) return;
      heard += decoder
        .decode(value)
        .split('\n')
        .filter((line) => line === 'poke').length; // a chunk is whole lines
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
