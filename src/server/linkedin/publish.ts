import type { LinkedInApp } from './app.ts';
import { type Answer, askApi } from './ask.ts';
import { escapeLittle } from './little.ts';

/** By whom, with which permission. */
export type Publisher = { readonly token: string; readonly author: string };

/** What became of one request to publish. */
export type Published =
  /** `urn`: null when LinkedIn did not say under what number. */
  | { readonly is: 'published'; readonly urn: string | null }
  /** LinkedIn knows this permission no more. */
  | { readonly is: 'expired' }
  /** `status`: for whoever runs the server: 426 is a version of LinkedIn's that has ended. */
  | { readonly is: 'rejected'; readonly status: number }
  /** The same text is out already; under which number, where LinkedIn says so. */
  | { readonly is: 'duplicate'; readonly urn: string | null }
  /** Certainly not taken; to be tried again after so many seconds. */
  | { readonly is: 'busy'; readonly seconds: number }
  /** Nobody knows whether it was taken. */
  | { readonly is: 'unsure' };

/** When LinkedIn does not say how long to wait. */
const WAIT_SECONDS = 60;
const MOST_SECONDS = 900;

export async function publishPost(
  app: LinkedInApp,
  { token, author }: Publisher,
  text: string,
  timeoutMs?: number,
): Promise<Published> {
  const body = {
    author,
    commentary: escapeLittle(text),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  };
  const answer = await askApi(app, token, '/rest/posts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  if (answer === 'lost') return { is: 'unsure' };
  if (answer === 'unreached') return { is: 'busy', seconds: WAIT_SECONDS };
  return readAnswer(answer);
}

function readAnswer(answer: Answer): Published {
  const { status, headers } = answer;
  if (status === 200 || status === 201) return { is: 'published', urn: headers.get('x-restli-id') };
  if (status === 401) return { is: 'expired' };
  if (status === 429) return { is: 'busy', seconds: secondsOf(headers.get('retry-after')) };
  if (status < 400 || status >= 500 || status === 408 || answer.text === null) return { is: 'unsure' };
  return readDuplicate(answer.text) ?? { is: 'rejected', status };
}

/** "… is a duplicate of urn:li:share:…", with a code of its own. */
function readDuplicate(text: string): Published | null {
  const urn = /duplicate of (urn:li:(?:share|ugcPost|activity):\d+)/i.exec(text)?.[1] ?? null;
  return urn !== null || text.includes('DUPLICATE_POST') ? { is: 'duplicate', urn } : null;
}

/** Seconds, or a date. */
function secondsOf(header: string | null): number {
  const seconds = /^\d+$/.test(header ?? '') ? Number(header) : Math.ceil((Date.parse(header ?? '') - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(MOST_SECONDS, Math.max(1, seconds)) : WAIT_SECONDS;
}
