import { parseHistory } from '../../protocol/history.ts';
import type { FileAnswer } from '../store/import.ts';

/** Of what LinkedIn gives nothing is JSON. */
export function isJson(bytes: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*[{[]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)));
}

/** A history that Sidelight saved, as a file whose readings are all there already. */
export function readHistoryFile(bytes: Uint8Array): FileAnswer {
  const parsed = parseHistory(new TextDecoder().decode(bytes));
  if (!parsed.ok) return parsed;
  const { account, readings, answers } = parsed.file;
  const [reading, ...rest] = readings;
  if (!reading) throw new Error('a history without a reading is no history'); // the schema has seen to it
  return {
    ok: true,
    result: {
      kind: 'history',
      generation: null,
      locale: null,
      reading,
      rest,
      answers,
      owner: account.vanity === null ? account.name : null,
      vanity: account.vanity,
      postDemographics: [],
      demographicRows: 0,
      warnings: [],
      totalsAgree: null,
    },
  };
}
