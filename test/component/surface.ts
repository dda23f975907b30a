/** A page as a person meets it, by the names that a screen reader reads. */
import { type ComponentChild, render } from 'preact';
import { expect } from 'vitest';

export type Surface = {
  readonly text: () => string;
  /** Waits until it says so. */
  readonly says: (words: string) => Promise<void>;
  readonly press: (name: string, within?: string) => Promise<void>;
  readonly fill: (label: string, value: string) => Promise<void>;
  readonly value: (label: string) => string;
  readonly offers: (name: string) => boolean;
  readonly find: (name: string, within?: string) => HTMLElement | null;
  readonly close: () => void;
};

const CONTROLS = 'button, a[href], summary, input, textarea, select';

export function showSurface(node: ComponentChild): Surface {
  const root = document.createElement('div');
  document.body.replaceChildren(root); // what an earlier test has drawn is no part of it
  render(node, root);

  function find(name: string, within?: string): HTMLElement | null {
    const all = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (element) => within === undefined || tidy(element.closest('li, form, section, .card')?.textContent).includes(within),
    );
    return all.find((element) => nameOf(element) === name) ?? all.find((element) => nameOf(element).startsWith(name)) ?? null;
  }
  async function control(name: string, within?: string): Promise<HTMLElement> {
    await expect.poll(() => find(name, within) !== null, { message: `a control '${name}' in: ${text()}` }).toBe(true);
    return find(name, within) as HTMLElement; // it was just there
  }
  function text(): string {
    return tidy(root.textContent);
  }

  return {
    text,
    says: (words) => expect.poll(text).toContain(words),
    press: async (name, within) => {
      const element = await control(name, within);
      if (element instanceof HTMLButtonElement && element.type === 'submit') element.form?.requestSubmit();
      else {
        // The page that a link leads to is not part of the surface.
        if (element instanceof HTMLAnchorElement)
          element.addEventListener('click', (event) => event.preventDefault(), { once: true });
        element.click();
      }
      await Promise.resolve();
    },
    fill: async (label, value) => {
      const field = (await control(label)) as HTMLInputElement; // whatever has a value
      field.value = value;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      await expect.poll(() => (find(label) as HTMLInputElement | null)?.value).toBe(value);
    },
    value: (label) => (find(label) as HTMLInputElement | null)?.value ?? '',
    offers: (name) => find(name) !== null,
    find,
    close: () => {
      render(null, root);
      root.remove();
    },
  };
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(' ');
  const spoken = element.cloneNode(true) as HTMLElement; // a clone is of the same kind
  for (const unspoken of spoken.querySelectorAll('[aria-hidden="true"]')) unspoken.remove();
  return tidy(labels || spoken.textContent);
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
