/** LinkedIn's newer front end (SDUI): hashed class names; text, addresses, roles and a few attributes are all that stay. */
import { createHash } from 'node:crypto';
import type { InventedPage, InventedPost } from '../../pages/invented-page.ts';
import { drawing, late, summaryAddress, viewers } from './analytics.ts';
import type { Content } from './content.ts';
import { escapeHtml, type Look } from './look.ts';

const LINKS = { home: '/feed/', mynetwork: '/mynetwork/', jobs: '/jobs/', messaging: '/messaging/', analytics: '/dashboard/' };

/** Looks like theirs, and tells as little. */
function hashed(...names: readonly string[]): string {
  return names.map((name) => `_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`).join(' ');
}

function figure(parts: readonly string[]): string {
  return `<div class="${hashed('figure')}">${parts.map((part) => `<p class="${hashed(part)}">${escapeHtml(part)}</p>`).join('')}</div>`;
}

function post(one: InventedPost): string {
  return `<div class="${hashed('card')}" role="listitem"><a href="/in/ada-fixture/"><p>${escapeHtml(one.author)}</p></a>
    <p>${escapeHtml(one.age)}</p><p>${escapeHtml(one.text)}</p><p>${escapeHtml(one.reactions)}</p>
    ${one.figures.map(({ label, value }) => figure([label, value])).join('')}
    <a data-view-name="post-analytics" href="${summaryAddress(one)}"><span>View analytics</span></a></div>`;
}

function analytics(page: InventedPage, { order }: Look): string {
  const tiles = page.tiles.map(({ label, value }) => {
    const parts = order === 'number-first' ? [value, label] : [label, value];
    return `<a data-view-name="analytics-tile" href="/analytics/creator/content/">${figure([...parts, '18%'])}</a>`;
  });
  const rows = page.rows.length > 0 ? late(page.late, page.rows.map(({ label, value }) => figure([label, value])).join('')) : '';
  const chooser = page.chooser ? `<div role="combobox" tabindex="0">${escapeHtml(page.chooser)}</div>` : '';
  const chart = page.chart ? `<div>${drawing(page.tiles)}${figure(page.chart)}</div>` : '';
  const people = page.people
    ? `<div class="${hashed('people')}">${viewers(page.people, (_, inside) => `<div role="listitem"><p>${inside}</p><p>2</p></div>`)}</div>`
    : '';
  const posts = page.posts ? `<div class="${hashed('posts')}">${page.posts.map(post).join('')}</div>` : '';
  return `${chooser}<div class="${hashed('tiles')}">${tiles.join('')}</div>${chart}${people}${rows}${posts}`;
}

export function sduiMain(content: Content, look: Look): string {
  return `<main class="${hashed('main')}" componentkey="container-update-list_mainFeed-lazy-container"><section class="${hashed('card')}">
    <h1 class="${hashed('title')}">${escapeHtml(content.title)}</h1>${content.analytics ? analytics(content.analytics, look) : ''}</section>
    ${content.paragraphs
      .map(
        (text, index) =>
          `<div class="${hashed('card')}" role="listitem" componentkey="update-${index}"><p>${escapeHtml(text)}</p></div>`,
      )
      .join('')}</main>`;
}

export function sduiBody(content: Content, look: Look): string {
  if (content.bare) return sduiMain(content, look);
  const links = Object.entries(LINKS).map(
    ([name, to]) => `<a class="${hashed('link')}" data-view-name="navigation-${name}" href="${to}">${name}</a><span>7</span>`,
  );
  const me = look.me ? `<a data-view-name="navigation-me" href="/in/${look.me.vanity}/">Me</a>` : '<a href="/login">Sign in</a>';
  return `<div id="root" data-testid="sdui-root"><header class="${hashed('nav')}" role="banner"><nav>${links.join('')}${me}</nav></header>
    <div class="${hashed('page')}"><div data-view-name="home-nav-left-rail-growth-widgets">Invented</div>${sduiMain(content, look)}
    <div data-view-name="news-module">Invented news</div></div></div>
    <div id="msg-overlay" class="msg-overlay-container"><div class="msg-overlay-list-bubble" role="complementary">
    <button type="button">Messaging</button></div></div>`;
}
