import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { installCatalogue } from './catalogue.ts';

/** Draws into a document of its own, with the catalogue's texts. */
export function draw(view: ComponentChild): HTMLElement {
  installCatalogue();
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  redraw(root, view);
  return root;
}

export function redraw(root: HTMLElement, view: ComponentChild): void {
  void act(() => render(view, root));
}

/** What a person does: an event that the browser made. */
export function make(element: Element | null, type: 'click' | 'change' | 'keydown' | 'input', key = ''): void {
  void act(() => {
    element?.dispatchEvent(Object.defineProperty(created(type, key), 'isTrusted', { value: true }));
  });
}

/** What a script of the page does: the same event, made by it. */
export function forge(element: Element | null, type: 'click' | 'change' | 'keydown', key = ''): void {
  void act(() => {
    element?.dispatchEvent(created(type, key));
  });
}

function created(type: string, key: string): Event {
  return type === 'keydown' ? new KeyboardEvent(type, { key, bubbles: true }) : new Event(type, { bubbles: true });
}

/** The words as a reader meets them, spaces made one. */
export function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function byWords(root: Element, selector: string, text: string): Element | null {
  return (
    [...root.querySelectorAll(selector)].find(
      (element) => words(element).includes(text) || element.getAttribute('aria-label') === text,
    ) ?? null
  );
}
