/** What LinkedIn wants of a request to publish, and what it makes of a text: read from its documents, and sharing no code with `src/`. */
import type http from 'node:http';

export type Refusal = { readonly status: number; readonly message: string };
export type Publishing = { readonly author: string; readonly commentary: string; readonly text: string };

const LIMIT = 3000;
const FIELDS = ['author', 'commentary', 'distribution', 'isReshareDisabledByAuthor', 'lifecycleState', 'visibility'];

export function readPublishing(
  { headers }: http.IncomingMessage,
  body: string,
  member: { readonly sub: string } | null,
): Publishing | Refusal {
  if (!member) return { status: 401, message: 'Invalid access token' };
  if (!/^20\d{4}$/.test(String(headers['linkedin-version']))) return { status: 426, message: 'A version must be given' };
  if (headers['x-restli-protocol-version'] !== '2.0.0') return { status: 400, message: 'Invalid protocol' };
  if (headers['content-type'] !== 'application/json') return { status: 415, message: 'Unsupported media type' };
  const post: Record<string, unknown> = JSON.parse(body);
  const isWhole =
    Object.keys(post).sort().join() === FIELDS.join() && post.visibility === 'PUBLIC' && post.lifecycleState === 'PUBLISHED';
  if (!isWhole || typeof post.commentary !== 'string') return { status: 422, message: 'Fields are missing' };
  if (post.author !== `urn:li:person:${member.sub}`) return { status: 403, message: 'Not the author' };
  const text = show(post.commentary);
  if (text.length > LIMIT) return { status: 422, message: 'Too long' };
  return { author: String(post.author), commentary: post.commentary, text };
}

/** What a reader sees: at a reserved character that stands for nothing the text ends, silently. */
function show(commentary: string): string {
  let shown = '';
  for (let at = 0; at < commentary.length; at++) {
    const letter = commentary.charAt(at);
    if (letter === '\\') shown += commentary.charAt(++at);
    else if (letter === '#' && /^[\p{L}\p{N}]/u.test(commentary.slice(at + 1))) shown += letter;
    else if ('|{}@[]()<>#*_~'.includes(letter)) return shown;
    else shown += letter;
  }
  return shown;
}
