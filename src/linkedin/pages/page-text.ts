/**
 * The visible text of a page's `main`, as lines in blocks, read once. What is no text of the page itself is left out before anybody
 * looks at it: controls, pictures and charts, other people, and the posts that are listed, which come apart.
 */
import { readPostLink } from '../location.ts';
import type { Block } from './line.ts';

export type PageText = {
  readonly block: Block;
  /** The listed posts by what leads to each one's own figures: the address of that page, and the post's text. */
  readonly posts: readonly { readonly address: string; readonly block: Block }[];
};

const POST_LINK = 'a[href*="/analytics/post-summary/"]';
const PERSON_LINK = 'a[href*="/in/"]';
const LIST_ITEM = 'li, article, [role="listitem"], [role="article"]';
/** The title of a page may be worded as one of its labels; a chooser is. */
const NO_TEXT =
  'h1, svg, canvas, picture, img, video, figure, [role="img"], table, select, input, textarea, [contenteditable], form, nav, aside, ' +
  'dialog, [role="dialog"], [role="combobox"], [role="listbox"], [role="menu"], [aria-haspopup], [aria-expanded], script, style, template';

/** No page of LinkedIn's comes near. */
const MOST_LINES = 5_000;

/** Null while the page has no `main`. `own`: the post that the whole page is of, which is not listed in it; null: it is of none. */
export function readPageText(page: Document, own: string | null): PageText | null {
  const main = page.querySelector('main, [role="main"]');
  if (!main) return null;
  const links = [...main.querySelectorAll(POST_LINK)].filter((link) => own === null || readPostLink(addressOf(link)) !== own);
  const posts = postsIn(main, links);
  const people = [...main.querySelectorAll(PERSON_LINK)].map((link) => personOf(link, main));
  const leftOut = new Set<Element>([...people, ...links.filter((link) => !hasBlocks(link))]);
  const read = (element: Element, more: Iterable<Element> = []): Block =>
    blockOf(element, new Set([...leftOut, ...more]), { left: MOST_LINES });
  return {
    block: read(
      main,
      [...posts.values()].filter((post) => post !== main),
    ),
    posts: [...posts].map(([address, element]) => ({ address, block: read(element) })),
  };
}

/** A post's place in a list: its item; else the greatest element that leads to no other post. */
function postsIn(main: Element, links: readonly Element[]): Map<string, Element> {
  const first = new Map<string, Element>();
  for (const link of links) if (!first.has(addressOf(link))) first.set(addressOf(link), link);
  const posts = new Map<string, Element>();
  for (const [address, link] of first) {
    const item = link.closest(LIST_ITEM);
    if (item && main.contains(item)) posts.set(address, item);
    else if (first.size > 1) posts.set(address, greatestAlone(link, address, main));
  }
  return posts;
}

function addressOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

function greatestAlone(link: Element, address: string, main: Element): Element {
  let element = link;
  for (let parent = link.parentElement; parent && parent !== main; parent = parent.parentElement) {
    const others = [...parent.querySelectorAll(POST_LINK)].some((other) => addressOf(other) !== address);
    if (others) break;
    element = parent;
  }
  return element;
}

/** Somebody's line in a list; in a listed post his name alone. */
function personOf(link: Element, main: Element): Element {
  const item = link.closest(LIST_ITEM);
  return item && main.contains(item) && !item.querySelector(POST_LINK) ? item : link;
}

type Budget = { left: number };

/** An element's lines: as the browser would break them, each without spaces around it. */
function blockOf(element: Element, leftOut: ReadonlySet<Element>, budget: Budget): Block {
  const parts: (string | Block)[] = [];
  let line = '';

  function endLine(): void {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    line = '';
    if (text === '' || budget.left <= 0) return;
    budget.left -= 1;
    parts.push(text);
  }

  function add(parent: Element, isShown: boolean): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && isShown) line += node.nodeValue ?? '';
      if (node.nodeType === Node.ELEMENT_NODE) addElement(node as Element); // by its type
    }
  }

  function addElement(child: Element): void {
    const { display, visibility } = getComputedStyle(child);
    if (display === 'none') return;
    const isInline = isInlineIn(display) && !hasBlocks(child);
    if (!isInline || child.tagName === 'BR') endLine();
    if (child.matches(NO_TEXT) || leftOut.has(child)) line += ' ';
    else if (isInline) add(child, isSeen(visibility));
    else addBlock(blockOf(child, leftOut, budget));
    if (!isInline) endLine();
  }

  /** What holds one thing is that thing. */
  function addBlock(block: Block): void {
    const [only] = block;
    if (block.length === 1 && only !== undefined) parts.push(only);
    else if (block.length > 1) parts.push(block);
  }

  add(element, isSeen(getComputedStyle(element).visibility));
  endLine();
  return parts;
}

/** Without a style of its own an element stands in the line. */
function isInlineIn(display: string): boolean {
  return display === '' || display === 'contents' || display.startsWith('inline');
}

/** A link around a whole tile is a block, whatever it is called. */
function hasBlocks(element: Element): boolean {
  return [...element.children].some((child) => {
    const { display } = getComputedStyle(child);
    return display !== 'none' && !isInlineIn(display);
  });
}

function isSeen(visibility: string): boolean {
  return visibility === 'visible' || visibility === '';
}
