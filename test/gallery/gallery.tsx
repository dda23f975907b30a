/** Draws the scene that the address names: gallery.html#team?dir=rtl&scheme=dark&lang=de. */
import { render } from 'preact';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import '../../src/extension/components/base.css';
import '../../src/extension/components/label.css';
import '../../src/extension/views/panel.css';
import '../../src/extension/views/doors.css';
import '../../src/extension/views/import.css';
import '../../src/extension/views/people.css';
import '../../src/extension/views/group-life.css';
import '../../src/extension/views/import.css';
import '../../src/extension/views/posts.css';
import '../../src/extension/views/when.css';
import '../../src/extension/views/audience.css';
import '../../src/extension/views/compare.css';
import '../../src/extension/components/period.css';
import '../../src/extension/views/contribution.css';
import '../../src/extension/views/goal.css';
import '../../src/extension/views/schedule.css';
import '../../src/extension/dashboard/tab.css';
import './gallery.css';
import '../../src/extension/dashboard/print.css';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en: english, de: german };

const [name = '', query = ''] = location.hash.slice(1).split('?');
const wish = new URLSearchParams(query);
const catalogue: Catalogue = CATALOGUES[wish.get('lang') ?? 'en'] ?? english;

function getMessage(key: string, substitutions: readonly string[] = []): string {
  return (catalogue[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
document.documentElement.lang = getMessage('textLanguage');
document.documentElement.dir = wish.get('dir') ?? 'ltr';
const scheme = wish.get('scheme');
if (scheme) document.documentElement.dataset.scheme = scheme;
const { SCENES } = await import('./scenes.tsx'); // texts are there by now
const scene = SCENES[name];
const root = document.querySelector('#root');
if (root)
  render(
    scene?.make() ??
      Object.entries(SCENES).map(([one, { size }]) => (
        <p key={one}>
          <a href={`#${one}`} data-size={size}>
            {one}
          </a>
        </p>
      )),
    root,
  );
if (scene?.size === 'wide') root?.classList.add('page');
document.documentElement.dataset.ready = '';
