/** What can be seen on a surface, text by text. */
export type Seen = {
  readonly texts: readonly string[];
  /** Words that are there for those who cannot see what stands beside them, as '28 days' beside '28 d'. */
  readonly instead: readonly string[];
  /** What is kept from screen readers, and said in no other words; and what else is seen and the document does not say. */
  readonly unsaid: readonly string[];
};

/**
 * Runs on the surface: it can use nothing from outside itself. Left out are initials beside a name, what is written around a named picture
 * (its table says it), what explains shades of a colour, and the seconds that run down in a message.
 */
export function readSeen(): Seen {
  const seen = { texts: [] as string[], instead: [] as string[], unsaid: [] as string[] };
  for (const node of textsIn(document.body)) {
    const element = node.parentElement;
    if (element instanceof HTMLDetailsElement && !element.open) continue; // it is visible itself, by its summary
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const hider = element.closest('[aria-hidden="true"]');
    if (!hider) seen.texts.push(tidy(node.nodeValue));
    else if (!isLeftOut(hider, tidy(node.nodeValue))) readInstead(tidy(node.nodeValue), hider.parentElement);
  }
  for (const table of document.querySelectorAll('table:has(thead .sort)')) {
    const sorted = table.querySelectorAll('thead [aria-sort]').length;
    if (sorted !== 1) seen.unsaid.push(`a table sorted by ${sorted} columns`);
  }
  for (const nav of document.querySelectorAll('nav'))
    if (nav.querySelectorAll('[aria-current]').length > 1) seen.unsaid.push(`one place at a time: ${nav.innerText}`);
  return seen;

  function textsIn(root: Node): Node[] {
    const found: Node[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/[\p{L}\p{N}]/u.test(node.nodeValue ?? '') && !node.parentElement?.closest('script, style, select, textarea'))
        found.push(node);
    return found;
  }

  function isLeftOut(hider: Element, text: string): boolean {
    const isInitials = /^\p{L}[\p{L}\p{N}]?$/u.test(text);
    const isAround = hider.parentElement?.querySelector('[role="img"][aria-label]') && wordsIn(hider.parentElement).length === 0;
    return isInitials || !!isAround || hider.querySelector('i:empty') !== null || hider.closest('[role="status"]') !== null;
  }

  /** Beside it the same is said at greater length, or what its title says, or a slider says it of where it stands (which no driver reads). */
  function readInstead(text: string, around: Element | null): void {
    const words = around ? wordsIn(around) : [];
    const slider = around?.querySelector('input[aria-valuetext]')?.getAttribute('aria-valuetext') ?? '';
    const said = tidy(`${words.join(' ')} ${slider}`).toLowerCase();
    const parts = text.toLowerCase().split(/[^\p{L}\p{N}.,]+/u);
    const isSaid = said !== '' && (parts.every((part) => said.includes(part)) || tidy(around?.getAttribute('title')) === said);
    if (isSaid) seen.instead.push(...words);
    else seen.unsaid.push(`kept from screen readers: ${text}`);
  }

  function wordsIn(around: Element): string[] {
    const texts = textsIn(around).filter((node) => !node.parentElement?.closest('[aria-hidden="true"]'));
    const named = [...around.querySelectorAll('input[aria-label]')];
    return [...texts.map((node) => tidy(node.nodeValue)), ...named.map((one) => tidy(one.getAttribute('aria-label')))];
  }

  function tidy(text: string | null | undefined): string {
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }
}
