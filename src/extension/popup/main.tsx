import { render } from 'preact';
import '../components/base.css';
import '../views/doors.css';
import '../views/glance.css';
import '../views/goal.css';
import '../components/period.css';
import { onChanged } from '../messaging/on-changed.ts';
import { request } from '../messaging/request.ts';
import { markLanguage } from '../text.ts';
import { App } from './app.tsx';
import { createPopupParts } from './parts.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });

const parts = await createPopupParts(
  { request, onChanged, signal: life.signal },
  {
    area: chrome.storage.session,
    mayReach: (pattern) => chrome.permissions.contains({ origins: [pattern] }),
    openTab: (page) => void chrome.tabs.create({ url: chrome.runtime.getURL(page) }),
  },
);
markLanguage(document.documentElement);
document.body.classList.add('popup-body');
render(<App parts={parts} />, document.body);
