/** LinkedIn's older front end (Ember): long class names that say what they are. */
import type { Content, Figure } from './content.ts';
import { escapeHtml, type Look } from './look.ts';

const LINKS = { Home: '/feed/', 'My Network': '/mynetwork/', Jobs: '/jobs/', Messaging: '/messaging/', Analytics: '/dashboard/' };
const PHOTO = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2224%22 height=%2224%22/%3E';

function tile({ label, value }: Figure): string {
  return `<li class="member-analytics-addon-summary__list-item"><p class="text-heading-large">${value}</p>
    <p class="member-analytics-addon-list-item__description">${escapeHtml(label)}</p></li>`;
}

function row({ label, value }: Figure): string {
  return `<li class="member-analytics-addon__cta-list-item"><span class="text-body-small">${escapeHtml(label)}</span>
    <strong>${value}</strong></li>`;
}

export function classicMain(content: Content): string {
  return `<main class="scaffold-layout__main"><section class="artdeco-card"><h1 class="text-heading-xlarge">${escapeHtml(content.title)}</h1>
    <ul class="member-analytics-addon-summary__list">${content.tiles.map(tile).join('')}</ul><ul>${content.rows.map(row).join('')}</ul></section>
    ${content.paragraphs.map((text) => `<article class="feed-shared-update-v2 artdeco-card"><p>${escapeHtml(text)}</p></article>`).join('')}</main>`;
}

export function classicBody(content: Content, look: Look): string {
  if (content.bare) return classicMain(content) + signIn();
  const me = look.me;
  const links = Object.entries(LINKS).map(
    ([text, to]) => `<li><a class="global-nav__primary-link" href="${to}">${text}</a></li>`,
  );
  const identity = me
    ? `<img class="global-nav__me-photo" alt="${escapeHtml(me.name)}" src="${PHOTO}"><div class="feed-identity-module__actor-meta">
       <a href="/in/${me.vanity}/">${escapeHtml(me.name)}</a></div>`
    : '<a href="/login">Sign in</a>';
  return `<header id="global-nav" class="global-nav"><nav><ul class="global-nav__primary-items">${links.join('')}</ul>${identity}</nav></header>
    <div class="application-outlet"><div class="scaffold-layout__inner">${classicMain(content)}<aside class="scaffold-layout__aside">
    <section class="artdeco-card">Invented news</section></aside></div></div>
    <aside id="msg-overlay" class="msg-overlay-container"><div class="msg-overlay-list-bubble">
    <header class="msg-overlay-bubble-header"><button type="button">Messaging</button></header></div></aside>`;
}

function signIn(): string {
  return '<form class="login__form"><input id="username" name="session_key" aria-label="Email"><button type="submit">Sign in</button></form>';
}
