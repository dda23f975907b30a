import { render } from 'preact';
import '../views/panel.css';
import { onChanged } from '../messaging/on-changed.ts';
import { request } from '../messaging/request.ts';
import { PanelPage } from '../views/panel-page.tsx';
import { createPanelStore } from '../store/panel.ts';
import { markLanguage } from '../text.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });
markLanguage(document.documentElement);
const root = document.querySelector('#root');
if (root) render(<PanelPage store={createPanelStore({ request, onChanged, signal: life.signal })} />, root);
