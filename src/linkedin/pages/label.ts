/** Labels stand whole on a line of their own. Which they are is said in each page's own file, by language. */
import type { PageFigure, PageLanguage } from '../../domain/page-capture.ts';

type Words = { readonly [F in PageFigure]?: readonly string[] };

export type Labels = {
  /** A number and its label above one another, in an order that one page keeps. */
  readonly tiles: Words;
  /** The label, then its number. */
  readonly rows?: Words;
  /** What LinkedIn shows in the same form and we do not keep: known, so that its number is nobody else's. */
  readonly ignored?: { readonly tiles?: readonly string[]; readonly rows?: readonly string[] };
};
export type LabelsByLanguage = { readonly [L in PageLanguage]?: Labels };

/** `figure`: null for a label whose number is not kept, which may be a percentage. */
export type Label = { readonly figure: PageFigure | null; readonly place: 'tile' | 'row' };

export type Vocabulary = {
  readonly language: PageLanguage;
  readonly labels: ReadonlyMap<string, Label>;
  /** Whether any label may stand on one line with its number: "9 comments". */
  readonly inline: boolean;
};

export function createVocabulary(language: PageLanguage, labels: Labels, inline = false): Vocabulary {
  const known = new Map<string, Label>();
  for (const [place, words] of [
    ['tile', labels.tiles],
    ['row', labels.rows ?? {}],
  ] as const)
    for (const [figure, texts] of Object.entries(words))
      for (const text of texts) known.set(labelKey(text), { figure: figure as PageFigure, place }); // the keys of Words
  for (const text of labels.ignored?.tiles ?? []) known.set(labelKey(text), { figure: null, place: 'tile' });
  for (const text of labels.ignored?.rows ?? []) known.set(labelKey(text), { figure: null, place: 'row' });
  return { language, labels: known, inline };
}

/** How a label is compared: without case, since a style may change that, and with one kind of space. */
export function labelKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Which figures a page can tell in a language: those that it has a label for. */
export function figuresIn({ labels }: Vocabulary): PageFigure[] {
  return [...new Set([...labels.values()].flatMap(({ figure }) => figure ?? []))];
}
