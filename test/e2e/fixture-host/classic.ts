/** LinkedIn's older front end (Ember): long class names that say what they are. */
import type { InventedFigure, InventedPage, InventedPost } from '../../pages/invented-page.ts';
import { drawing, late, summaryAddress, viewers } from './analytics.ts';
import type { Content } from './content.ts';
import { escapeHtml, type Look } from './look.ts';

const LINKS = { Home: '/feed/', 'My Network': '/mynetwork/', Jobs: '/jobs/', Messaging: '/messaging/', Analytics: '/dashboard/' };
const PHOTO = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2224%22 height=%2224%22/%3E';

function tile({ label, value }: InventedFigure, { order }: Look): string {
  const parts = [
    `<p class="text-heading-large">${escapeHtml(value)}</p>`,
    `<p class="member-analytics-addon-list-item__description">${escapeHtml(label)}</p>`,
  ];
  const change = '<p class="text-body-xsmall"><span>+18%</span> vs. before</p>';
  return `<li class="member-analytics-addon-summary__list-item">${(order === 'number-first' ? parts : parts.toReversed()).join('')}${change}</li>`;
}

function row({ label, value }: InventedFigure): string {
  return `<li class="member-analytics-addon__cta-list-item"><span class="text-body-small">${escapeHtml(label)}</span>
    <strong>${escapeHtml(value)}</strong></li>`;
}

function post(one: InventedPost): string {
  return `<li class="member-analytics-addon__mini-update-item"><a href="/in/ada-fixture/">${escapeHtml(one.author)}</a>
    <p>${escapeHtml(one.age)}</p><p>${escapeHtml(one.text)}</p><p>${escapeHtml(one.reactions)}</p>
    <ul>${one.figures.map(row).join('')}</ul><a href="${summaryAddress(one)}">View analytics</a></li>`;
}

function analytics(page: InventedPage, look: Look): string {
  const rows = page.rows.length > 0 ? late(page.late, `<ul>${page.rows.map(row).join('')}</ul>`) : '';
  const chooser = page.chooser
    ? `<button type="button" aria-haspopup="true" aria-expanded="false">${escapeHtml(page.chooser)}</button>`
    : '';
  const chart = page.chart
    ? `<div class="member-analytics-addon__chart">${drawing(page.tiles)}<div>${page.chart.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div></div>`
    : '';
  const people = page.people
    ? `<section><h2>Viewers</h2><ul>${viewers(page.people, (_, inside) => `<li><p>${inside}</p><p>2</p></li>`)}</ul></section>`
    : '';
  const posts = page.posts ? `<ul class="member-analytics-addon__list">${page.posts.map(post).join('')}</ul>` : '';
  return `${chooser}<ul class="member-analytics-addon-summary__list">${page.tiles.map((one) => tile(one, look)).join('')}</ul>
    ${chart}${people}${rows}${posts}`;
}

export function classicMain(content: Content, look: Look): string {
  return `<main class="scaffold-layout__main"><section class="artdeco-card"><h1 class="text-heading-xlarge">${escapeHtml(content.title)}</h1>
    ${content.analytics ? analytics(content.analytics, look) : ''}</section>
    ${content.paragraphs.map((text) => `<article class="feed-shared-update-v2 artdeco-card"><p>${escapeHtml(text)}</p></article>`).join('')}</main>`;
}

export function classicBody(content: Content, look: Look): string {
  if (content.bare) return classicMain(content, look) + signIn();
  const me = look.me;
  const links = Object.entries(LINKS).map(
    ([text, to]) =>
      `<li><a class="global-nav__primary-link" href="${to}">${text}</a><span class="notification-badge__count">7</span></li>`,
  );
  const identity = me
    ? `<img class="global-nav__me-photo" alt="${escapeHtml(me.name)}" src="${PHOTO}"><div class="feed-identity-module__actor-meta">
       <a href="/in/${me.vanity}/">${escapeHtml(me.name)}</a></div>`
    : '<a href="/login">Sign in</a>';
  return `<header id="global-nav" class="global-nav"><nav><ul class="global-nav__primary-items">${links.join('')}</ul>${identity}</nav></header>
    <div class="application-outlet"><div class="scaffold-layout__inner">${classicMain(content, look)}<aside class="scaffold-layout__aside">
    <section class="artdeco-card">Invented news</section></aside></div></div>
    <aside id="msg-overlay" class="msg-overlay-container"><div class="msg-overlay-list-bubble">
    <header class="msg-overlay-bubble-header"><button type="button">Messaging</button></header></div></aside>`;
}

function signIn(): string {
  return '<form class="login__form"><input id="username" name="session_key" aria-label="Email"><button type="submit">Sign in</button></form>';
}
