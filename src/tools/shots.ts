/**
 * `npm run shots`: pictures of every surface into test/shots, to be looked at. `npm run shots -- gallery` draws every state from
 * invented figures, `npm run shots -- gallery door` those whose name begins so; `npm run shots -- live` plays the demo team's three
 * roles in the built extension, `npm run shots -- live admin` one of them. Without a word: all. The live ones include README's.
 */
import { findBrowser } from './browsers.ts';
import { shootGallery } from './shots/gallery.ts';
import { shootLive } from './shots/live.ts';
import { copyForReadme } from './shots/readme.ts';

const [what = 'all', only] = process.argv.slice(2);
if (!findBrowser('chromium')) {
  console.error('No Chromium or Chrome was found; CHROMIUM names one.');
  process.exit(1);
}
if (!['all', 'gallery', 'live'].includes(what)) {
  console.error(`Unknown: ${what}. There are: gallery, live.`);
  process.exit(2);
}
const faults = [
  ...(what === 'live' ? [] : await shootGallery(only)),
  ...(what === 'gallery' ? [] : await shootLive(what === 'live' ? only : '')),
];
if (what !== 'gallery' && only === undefined) copyForReadme();
for (const fault of faults) console.error(fault);
console.log(`Pictures are in test/shots; ${faults.length} faults.`);
process.exit(faults.length > 0 ? 1 : 0);
