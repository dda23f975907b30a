/** A page of the invented LinkedIn in this test's own document, as its server sends it; its scripts do not run, so nothing is late. */
import type { Look } from '../../../e2e/fixture-host/look.ts';
import { USUAL_LOOK } from '../../../e2e/fixture-host/look.ts';
import { documentOf } from '../../../e2e/fixture-host/respond.ts';

export function showPage(path: string, look: Partial<Look> = {}): Document {
  const html = documentOf(path.split('?')[0] ?? '', { ...USUAL_LOOK, ...look }).replace(
    /<script[^>]*><\/script>|<link[^>]*>/g,
    '',
  );
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = next.documentElement.lang;
  document.body.replaceChildren(...[...next.body.childNodes].map((node) => document.adoptNode(node)));
  for (const template of document.querySelectorAll('template')) template.replaceWith(template.content.cloneNode(true));
  return document;
}
