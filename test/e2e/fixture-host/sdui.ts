/** LinkedIn's newer front end (SDUI): hashed class names; text, addresses, roles and a few attributes are all that stay. */
import { createHash } from 'node:crypto';
import type { Content, Figure } from './content.ts';
import { escapeHtml, type Look } from './look.ts';

const LINKS = { home: '/feed/', mynetwork: '/mynetwork/', jobs: '/jobs/', messaging: '/messaging/', analytics: '/dashboard/' };

/** Looks like theirs, and tells as little. */
function hashed(...names: readonly string[]): string {
  return names.map((name) => `_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`).join(' ');
}

/** Value first in the tiles, label first in the rows. */
function figure(parts: readonly string[]): string {
  return `<div class="${hashed('figure')}">${parts.map((part) => `<p class="${hashed(part)}">${escapeHtml(part)}</p>`).join('')}</div>`;
}

function tile({ label, value }: Figure): string {
  return `<a data-view-name="analytics-tile" href="/analytics/creator/content/">${figure([value, label])}</a>`;
}

export function sduiMain(content: Content): string {
  return `<main class="${hashed('main')}" componentkey="container-update-list_mainFeed-lazy-container"><section class="${hashed('card')}">
    <h1 class="${hashed('title')}">${escapeHtml(content.title)}</h1>${content.tiles.map(tile).join('')}
    ${content.rows.map(({ label, value }) => figure([label, value])).join('')}</section>${content.paragraphs
      .map(
        (text, index) =>
          `<div class="${hashed('card')}" role="listitem" componentkey="update-${index}"><p>${escapeHtml(text)}</p></div>`,
      )
      .join('')}</main>`;
}

export function sduiBody(content: Content, look: Look): string {
  if (content.bare) return sduiMain(content);
  const links = Object.entries(LINKS).map(
    ([name, to]) => `<a class="${hashed('link')}" data-view-name="navigation-${name}" href="${to}">${name}</a>`,
  );
  const me = look.me ? `<a data-view-name="navigation-me" href="/in/${look.me.vanity}/">Me</a>` : '<a href="/login">Sign in</a>';
  return `<div id="root" data-testid="sdui-root"><header class="${hashed('nav')}" role="banner"><nav>${links.join('')}${me}</nav></header>
    <div class="${hashed('page')}"><div data-view-name="home-nav-left-rail-growth-widgets">Invented</div>${sduiMain(content)}
    <div data-view-name="news-module">Invented news</div></div></div>
    <div id="msg-overlay" class="msg-overlay-container"><div class="msg-overlay-list-bubble" role="complementary">
    <button type="button">Messaging</button></div></div>`;
}
