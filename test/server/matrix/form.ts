/** What differs between two answers of the same server though they say the same: nothing that the app itself writes. */
const OF_THE_MOMENT = ['date'];

/** Everything of an answer that an observer can compare: status, headers, and the very bytes of the body. */
export async function formOf(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !OF_THE_MOMENT.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([response.status, headers, Buffer.from(await response.arrayBuffer()).toString('latin1')]);
}
