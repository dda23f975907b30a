import { render } from 'preact';
import '../components/base.css';
import '../components/label.css';
import '../views/doors.css';
import '../views/glance.css';
import '../components/period.css';
import '../views/contribution.css';
import '../views/goal.css';
import '../views/import.css';
import '../views/posts.css';
import '../views/schedule.css';
import '../views/when.css';
import '../views/audience.css';
import '../views/compare.css';
import '../views/people.css';
import '../views/group-life.css';
import './tab.css';
import './print.css';
import { onChanged } from '../messaging/on-changed.ts';
import { request } from '../messaging/request.ts';
import { markLanguage } from '../text.ts';
import { App } from './app.tsx';
import { readLogo } from './logo-file.ts';
import { createTabParts } from './parts.ts';
import type { SharedArea } from '../store/desk.ts';
import { readFile } from './read-file.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });

function createWorker(): Worker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}

function sharedArea(area: chrome.storage.StorageArea): SharedArea {
  return {
    get: (key) => area.get(key),
    set: (items) => area.set(items),
    remove: (keys) => area.remove(keys),
    onChanged(signal, changed) {
      area.onChanged.addListener(changed);
      signal.addEventListener('abort', () => area.onChanged.removeListener(changed), { once: true });
    },
  };
}

const parts = await createTabParts(
  { request, onChanged, signal: life.signal },
  {
    area: sharedArea(chrome.storage.session),
    mayReach: (pattern) => chrome.permissions.contains({ origins: [pattern] }),
    askToReach: (pattern) => chrome.permissions.request({ origins: [pattern] }),
    readFile: (file, signal) => readFile(file, signal, createWorker),
    openTab: async (url) => {
      await chrome.tabs.create({ url });
    },
    readLogo,
    identity: {
      redirect: () => chrome.identity.getRedirectURL(),
      authorize: async (url) => (await chrome.identity.launchWebAuthFlow({ url, interactive: true })) ?? '',
    },
  },
);
markLanguage(document.documentElement);
render(<App parts={parts} />, document.body);
