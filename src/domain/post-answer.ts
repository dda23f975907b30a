/**
 * What the member said when it stayed unclear whether two of LinkedIn's numbers are one post. `ids` ascend; both posts are of one day
 * (UTC), so that an answer has one month. The latest answer holds.
 */
export type PostAnswer = { readonly ids: readonly [string, string]; readonly same: boolean; readonly at: number };

/** Of each pair the latest answer, ascending by ids; of two of one instant, the one that says they are the same. */
export function latestAnswers(answers: readonly PostAnswer[]): PostAnswer[] {
  const byPair = new Map<string, PostAnswer>();
  for (const answer of answers) {
    const pair = answer.ids.join(' ');
    const known = byPair.get(pair);
    if (!known || answer.at > known.at || (answer.at === known.at && answer.same)) byPair.set(pair, answer);
  }
  return [...byPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { ids, same, at }]) => ({ ids: [ids[0], ids[1]], same, at }));
}
