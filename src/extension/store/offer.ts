import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { PageCapture, PageName } from '../../domain/page-capture.ts';

/** What became of a press on "Add these figures". `late`: the page shows none of them yet; `failed`: LinkedIn could not load them. */
export type OfferSaid = 'sent' | 'late' | 'failed' | null;

export type OfferStore = {
  /** The page whose figures may be added; null: none is open. */
  readonly offered: ReadonlySignal<PageName | null>;
  readonly offerSaid: ReadonlySignal<OfferSaid>;
  readonly offer: (page: PageName | null) => void;
  /** Reads the page, once, in the person's own press. `anyway`: he wants to see what was found, though it is nothing. */
  readonly add: (options?: { readonly anyway?: boolean }) => void;
};

export type OfferDeps = {
  /** Null: it is no page that is read. */
  readonly readPage: () => PageCapture | null;
  /** To the page of our own where the person sees what was understood. */
  readonly send: (capture: PageCapture) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
};

/** The offer to add a page's figures: made by the page's address, and nothing is read before the press. */
export function createOffer({ readPage, send, onTrouble }: OfferDeps): OfferStore {
  const offered = signal<PageName | null>(null);
  const offerSaid = signal<OfferSaid>(null);

  function offer(page: PageName | null): void {
    if (page === offered.value) return;
    batch(() => {
      offered.value = page;
      offerSaid.value = null;
    });
  }

  function add({ anyway = false }: { readonly anyway?: boolean } = {}): void {
    const capture = readPage();
    if (!capture) {
      offer(null);
      return;
    }
    const page = offered.value;
    offerSaid.value = anyway ? null : emptiness(capture);
    if (offerSaid.value !== null) return;
    send(capture).then(() => {
      if (offered.value === page) offerSaid.value = 'sent';
    }, onTrouble);
  }

  return { offered, offerSaid, offer, add };
}

/** Why there is nothing to look at yet; null: there is. What is not understood is looked at, too. */
function emptiness({ figures, posts, late, unclear, failed }: PageCapture): OfferSaid {
  if (Object.keys(figures).length + posts.length + unclear.length > 0) return null;
  if (failed) return 'failed';
  return late.length > 0 ? 'late' : null;
}
