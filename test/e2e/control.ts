/**
 * What a person does on a surface, by the names that a screen reader reads: the same in both browsers, in pages and in the panel's
 * frame. All of it waits until the control is there; nothing here knows a class or an id.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { textOf } from './panel-frame.ts';
import { until } from './until.ts';

/** In letters: no name, code or address. */
const LONG = 40;

export type Surface = Page | Frame;
export type Role = keyof typeof SELECTORS;
/** `within`: only inside the list item, row, card or form that says this. */
export type Wanted = { readonly role: Role; readonly name: string; readonly within?: string };

const SELECTORS = {
  pressable: 'button, [role=button], summary, input[type=submit], a[href], [role=link]',
  button: 'button, [role=button], summary, input[type=submit]',
  link: 'a[href], [role=link]',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=search], textarea',
  file: 'input[type=file]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
  combobox: 'select, [role=combobox]',
  tab: '[role=tab]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  image: 'img, svg[role=img]',
} as const;

/** The control with this name, as soon as there is one; a name may be a part of the whole if no control has it whole. */
export function findControl(surface: Surface, wanted: Wanted): Promise<ElementHandle<HTMLElement>> {
  return until(sentenceOf(wanted), () => control(surface, wanted)).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; there was:\n${await textOf(surface)}`);
  });
}

/** The same, once it stands still: while figures come in, what is above it grows, and a press would meet something else. */
async function findStill(surface: Surface, wanted: Wanted): Promise<ElementHandle<HTMLElement>> {
  await findControl(surface, wanted);
  let before = '';
  return until(`${sentenceOf(wanted)} to stand still`, async () => {
    const element = await control(surface, wanted);
    const place = (await element?.evaluate(placeOf).catch(() => '')) ?? ''; // drawn anew meanwhile
    const isStill = place !== '' && place === before;
    before = place;
    return isStill ? element : null;
  });
}

/** Runs on the surface; empty: it is no longer in the page. */
function placeOf(element: HTMLElement): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.isConnected ? [x, y, width, height].join(' ') : '';
}

export async function hasControl(surface: Surface, wanted: Wanted): Promise<boolean> {
  return (await control(surface, wanted)) !== null;
}

/** A button or a link. */
export async function press(surface: Surface, name: string, within?: string): Promise<void> {
  const button = await findStill(surface, { role: 'pressable', name, ...(within === undefined ? {} : { within }) });
  await button.click();
}

/** Puts a text into a field in the place of what is there, key by key; of a long one all but the last letter at once. */
export async function fill(surface: Surface, name: string, text: string, within?: string): Promise<void> {
  const field = await findControl(surface, { role: 'textbox', name, ...(within === undefined ? {} : { within }) });
  const pasted = text.length > LONG ? text.slice(0, -1) : '';
  await replace(field, pasted);
  await field.type(text.slice(pasted.length));
}

/** As a paste does it: the whole text at once. */
export async function paste(surface: Surface, name: string, text: string): Promise<void> {
  await replace(await findControl(surface, { role: 'textbox', name }), text);
}

function replace(field: ElementHandle<HTMLElement>, text: string): Promise<void> {
  return field.evaluate((element, pasted) => {
    element.focus();
    (element as HTMLInputElement).select();
    if (pasted !== '') document.execCommand('insertText', false, pasted);
  }, text);
}

export async function textIn(surface: Surface, name: string): Promise<string> {
  const field = await findControl(surface, { role: 'textbox', name });
  return field.evaluate((element) => (element as HTMLInputElement).value);
}

/** A radio button, a checkbox or a switch; where it is drawn by its label, the label is what one presses. */
export async function tick(surface: Surface, role: 'radio' | 'checkbox', name: string, within?: string): Promise<void> {
  const box = await findStill(surface, { role, name, ...(within === undefined ? {} : { within }) });
  const label = await box.evaluateHandle((element) => (element as HTMLInputElement).labels?.[0] ?? element);
  await (label.asElement() as ElementHandle<HTMLElement>).click(); // just made of elements
}

/** An option of a list, by the words that are shown: from the keyboard, so that the browser vouches for it. */
export async function pick(surface: Surface, name: string, option: string, within?: string): Promise<void> {
  const list = await findControl(surface, { role: 'combobox', name, ...(within === undefined ? {} : { within }) });
  const steps = await until(`the option '${option}'`, () =>
    list.evaluate((element, words) => {
      const { options, selectedIndex, disabled } = element as HTMLSelectElement;
      const index = [...options].findIndex(({ text }) => text.trim() === words);
      return index < 0 || disabled ? null : { by: index - selectedIndex };
    }, option),
  );
  await list.focus();
  for (let step = 0; step < Math.abs(steps.by); step++) await list.press(steps.by > 0 ? 'ArrowDown' : 'ArrowUp');
  await until(`the option '${option}' chosen`, () =>
    list.evaluate((element, words) => (element as HTMLSelectElement).selectedOptions[0]?.text.trim() === words, option),
  );
}

/** What the list item says in which these words stand, its breaks as single spaces; empty while there is none. */
export async function itemText(surface: Surface, words: string): Promise<string> {
  return surface.evaluate(readItem, words).catch(() => ''); // between two documents
}

export async function waitForItem(surface: Surface, words: string, said: string): Promise<void> {
  let read = '';
  await until(`'${said}' in the item of ${words}`, async () => {
    read = await itemText(surface, words);
    return read.includes(said);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; it says: ${read}`);
  });
}

/** Runs on the surface. */
function readItem(words: string): string {
  const texts = [...document.querySelectorAll('li')].map((item) => item.innerText.replace(/\s+/g, ' ').trim());
  return texts.find((text) => text.includes(words)) ?? '';
}

export async function upload(surface: Surface, name: string, path: string): Promise<void> {
  const input = await findControl(surface, { role: 'file', name });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

function sentenceOf({ role, name, within }: Wanted): string {
  return `${role} '${name}'${within === undefined ? '' : ` within '${within}'`}`;
}

async function control(surface: Surface, { role, name, within }: Wanted): Promise<ElementHandle<HTMLElement> | null> {
  const found = await surface.evaluateHandle(lookUp, SELECTORS[role], name, within ?? null).catch(() => null); // between two documents
  return (found?.asElement() ?? null) as ElementHandle<HTMLElement> | null; // lookUp gives elements or null
}

/** Runs on the surface: it can use nothing from outside itself. */
function lookUp(selector: string, name: string, within: string | null): HTMLElement | null {
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  function words(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const element = node as Element;
    if (element.getAttribute('aria-hidden') === 'true' || element.tagName === 'STYLE') return '';
    const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
    return label ?? ` ${[...element.childNodes].map(words).join('')} `;
  }
  function nameOf(element: HTMLElement): string {
    const by = element.getAttribute('aria-labelledby');
    if (by)
      return by
        .split(/\s+/)
        .map((id) => words(document.getElementById(id) ?? document.createTextNode('')))
        .join(' ');
    const own = element.getAttribute('aria-label');
    if (own) return own;
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    if (labels.length > 0) return labels.map(words).join(' ');
    return words(element) || element.title;
  }
  function isThere(element: HTMLElement): boolean {
    return (element as HTMLInputElement).type === 'file' || element.checkVisibility({ visibilityProperty: true });
  }
  function isWithin(element: HTMLElement): boolean {
    if (within === null) return true;
    const place = element.closest('li, tr, [role=row], article, section, fieldset, form, .card');
    return place !== null && tidy(words(place)).includes(within);
  }
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => isThere(element) && isWithin(element));
  const whole = all.find((element) => tidy(nameOf(element)) === name);
  return whole ?? all.find((element) => tidy(nameOf(element)).includes(name)) ?? null;
}
