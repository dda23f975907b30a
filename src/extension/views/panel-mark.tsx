import type { JSX } from 'preact';
import { BrandMark } from '../components/brand-mark.tsx';

export type PanelMarkProps = { readonly label: string; readonly signedIn: boolean; readonly onOpen: () => void };

/** The collapsed panel: one small button. */
export function PanelMark({ label, signedIn, onOpen }: PanelMarkProps): JSX.Element {
  return (
    <button
      type="button"
      class="mark"
      title={label}
      aria-label={label}
      aria-expanded="false"
      onClick={(event) => event.isTrusted && onOpen()}
    >
      <BrandMark size={24} />
      {!signedIn && <span class="mark-dot" />}
    </button>
  );
}
