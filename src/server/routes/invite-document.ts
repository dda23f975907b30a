import { escapeHtml } from '../html.ts';

export type InviteDocument = {
  /** What the popup needs to find this server. */
  readonly key: string;
  /** Which browsers' builds this server can give away. */
  readonly downloads: readonly ('chrome' | 'firefox')[];
};

/** Looks as the extension does; generic fonts, nothing from elsewhere. */
export const INVITE_STYLE = `
:root{color-scheme:light dark;--paper:#f6f5f1;--card:#fff;--ink:#1d2125;--soft:#5b6470;--line:#e4e2dc;--accent:#0b6e6e;--accent-soft:#d9ecea;--r:10px}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1c2024;--ink:#e9ecef;--soft:#a7b0ba;--line:#2c3238;--accent:#4fc3b8;--accent-soft:#173735}}
*{box-sizing:border-box;margin:0}
body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);padding:40px 20px}
main{max-width:640px;margin:0 auto}
h1{font-size:26px;line-height:1.25;letter-spacing:-.01em;margin-bottom:8px}
.lead{color:var(--soft);margin-bottom:28px}
ol{list-style:none;padding:0;counter-reset:step}
ol.steps>li{counter-increment:step;background:var(--card);border:1px solid var(--line);border-radius:var(--r);padding:20px 22px 20px 62px;margin-bottom:14px;position:relative}
ol.steps>li::before{content:counter(step);position:absolute;left:20px;top:20px;width:28px;height:28px;border-radius:50%;background:var(--accent-soft);color:var(--accent);font-weight:650;display:grid;place-items:center}
h2{font-size:17px;margin-bottom:4px}
h3{font-size:15px;margin-top:14px}
ul{padding-left:20px}
p+p{margin-top:8px}
a{color:var(--accent)}
code,input{font:14px/1.4 ui-monospace,monospace}
input{width:100%;padding:9px 10px;margin-top:12px;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:6px}
button{font:600 15px/1 system-ui,sans-serif;color:var(--card);background:var(--accent);border:0;border-radius:6px;padding:13px 18px;margin-top:12px;cursor:pointer}
button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.said{min-height:24px;margin-top:8px;color:var(--accent);font-weight:600}
footer{color:var(--soft);font-size:14px;margin-top:28px}
@media (max-width:480px){body{padding:24px 14px}ol.steps>li{padding:58px 18px 18px}}
@media print{button{display:none}}`;

/** The clipboard is closed to pages that come over plain http from another computer: then the text is marked, to copy by hand. */
export const INVITE_SCRIPT = `
const key = document.getElementById('key');
const said = document.getElementById('said');
document.getElementById('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(key.value);
    said.textContent = 'Copied. Now open Sidelight and paste it.';
  } catch {
    key.focus();
    key.select();
    const done = document.execCommand('copy');
    said.textContent = done ? 'Copied. Now open Sidelight and paste it.' : 'Press Ctrl+C (on a Mac ⌘C) to copy the marked text.';
  }
});`;

export function writeInviteDocument({ key, downloads }: InviteDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Join your team in Sidelight</title>
<style>${INVITE_STYLE}</style>
</head>
<body>
<main>
<h1>Join your team in Sidelight</h1>
<p class="lead">Sidelight is a browser extension that shows a team’s LinkedIn statistics beside LinkedIn. You got a mail because a
colleague or coach invited you. Four steps and you are in.</p>
<ol class="steps">
<li><h2>Install Sidelight</h2>${writeInstallation(downloads)}</li>
<li><h2>Copy what it needs to find your team</h2>
<p>One button; you will paste it in the next step.</p>
<button type="button" id="copy">Copy for Sidelight</button>
<input id="key" aria-label="What Sidelight needs to find your team" readonly value="${escapeHtml(key)}">
<p class="said" id="said" role="status"></p></li>
<li><h2>Open Sidelight and paste</h2>
<p>Press the Sidelight icon at the top right of your browser (it may hide behind the puzzle piece), paste, and sign in with
<strong>the address that the mail came to</strong>. You get a code by e-mail; there is no password.</p></li>
<li><h2>Accept the invitation</h2>
<p>Sidelight tells you which Group it is, in which role you would join, and who would see your figures. You decide then, and how
much of your history you share. If somebody offers you a single account to see, or asks to see yours, that waits there, too.</p></li>
</ol>
<footer><p>This page is the same for everybody and holds no secret: an invitation waits for its address, not for a link.
Not expecting one? Then you need do nothing.</p><p><a href="help">Questions?</a></p></footer>
</main>
<script>${INVITE_SCRIPT}</script>
</body>
</html>
`;
}

function writeInstallation(downloads: InviteDocument['downloads']): string {
  const sections = downloads.map((browser) => (browser === 'chrome' ? CHROME : FIREFOX));
  if (sections.length > 0) return sections.join('');
  return '<p>Ask the person who invited you where to get Sidelight for your browser. If you have it already, go on.</p>';
}

const CHROME = `
<h3>Chrome, Edge, Brave</h3>
<ul>
<li><a href="download/sidelight-chrome.zip" download>Download Sidelight for Chrome</a> and unpack the file into a folder that you keep.</li>
<li>Open <code>chrome://extensions</code> and switch on “Developer mode”.</li>
<li>Press “Load unpacked” and choose that folder.</li>
</ul>`;

const FIREFOX = `
<h3>Firefox</h3>
<ul>
<li><a href="download/sidelight-firefox.zip" download>Download Sidelight for Firefox</a>.</li>
<li>Open <code>about:debugging#/runtime/this-firefox</code>.</li>
<li>Press “Load Temporary Add-on…” and choose the file. Firefox forgets it when it closes.</li>
</ul>`;
