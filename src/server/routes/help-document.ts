import { HELP_LIMIT, HELP_TOPICS, type HelpTopic } from '../../domain/help.ts';
import { escapeHtml } from '../html.ts';
import { INVITE_STYLE } from './invite-document.ts';

/** `said`: what became of the question. `hasOperator`: whether anybody would get one. */
export type HelpDocument = {
  readonly hasOperator: boolean;
  readonly said: 'sent' | 'malformed' | 'too-many' | null;
  /** What was typed, to be mended. */
  readonly typed: { readonly address: string; readonly text: string };
};

export const HELP_STYLE = `${INVITE_STYLE}
section,form{background:var(--card);border:1px solid var(--line);border-radius:var(--r);padding:20px 22px;margin-bottom:14px}
label{display:block;font-weight:600;margin-top:14px}
select,textarea{width:100%;font:inherit;padding:9px 10px;margin-top:6px;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:6px}
form input{font:inherit;margin-top:6px}
.hint{color:var(--soft);font-size:14px}`;

const TOPICS: Readonly<Record<HelpTopic, string>> = {
  figures: 'My figures',
  group: 'A Group',
  seats: 'Seats and plans',
  'sign-in': 'Signing in',
  other: 'Something else',
};

const SAID: Readonly<Record<NonNullable<HelpDocument['said']>, string>> = {
  sent: 'Thank you. If the address is right, the answer comes there.',
  malformed: `Please give an address to answer to, and a question of at most ${HELP_LIMIT} characters.`,
  'too-many': 'That were many questions in a short time. Please wait a quarter of an hour.',
};

/** R59, R60: for whoever has no account, or cannot sign in. The same for everybody. */
export function writeHelpDocument({ hasOperator, said, typed }: HelpDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Help with Sidelight</title>
<style>${HELP_STYLE}</style>
</head>
<body>
<main>
<h1>Help with Sidelight</h1>
<p class="lead">Sidelight is a browser extension that shows a team’s LinkedIn statistics beside LinkedIn.</p>
${ANSWERS}
${said === null ? '' : `<p class="said" role="status">${SAID[said]}</p>`}
${hasOperator ? writeForm(said === 'sent' ? { address: '', text: '' } : typed) : NOBODY}
<footer><p><a href="invite">How to install Sidelight</a></p></footer>
</main>
</body>
</html>
`;
}

const ANSWERS = `<section>
<h2>Is this paying for my team?</h2>
<p>In short: no. A Group carries no bill, and everybody in it is on a business plan of their own. To pay for several people you create an
Organization in Sidelight; each of its seats is the plan for one of them, and shows you nobody’s figures.</p>
</section>
<section>
<h2>What the roles see</h2>
<p>Admins and Analysts of a Group see everybody’s figures in it. Users see their own, and know of nobody but the Admins and Analysts.
You are told who will see you, by name, before you join.</p>
</section>
<section>
<h2>How figures get in</h2>
<p>From the files that LinkedIn gives you, which you import yourself, and from totals on your own analytics pages that you add with a press.
Sidelight never asks LinkedIn for anything.</p>
</section>`;

const NOBODY = `<section>
<h2>Questions</h2>
<p>Whoever runs this server has given no address for questions. Ask the person who invited you, or who gave you this address.</p>
</section>`;

function writeForm({ address, text }: HelpDocument['typed']): string {
  const options = HELP_TOPICS.map((topic) => `<option value="${topic}">${TOPICS[topic]}</option>`).join('');
  return `<form method="post" action="help">
<h2>Ask whoever runs this server</h2>
<p class="hint">It goes by mail, and is not kept here.</p>
<label for="topic">About what</label>
<select id="topic" name="topic">${options}</select>
<label for="address">Your e-mail address, for the answer</label>
<input id="address" name="address" type="email" autocomplete="email" required maxlength="254" value="${escapeHtml(address)}">
<label for="text">Your question</label>
<textarea id="text" name="text" rows="7" required maxlength="${HELP_LIMIT}">${escapeHtml(text)}</textarea>
<button type="submit">Send the question</button>
</form>`;
}
