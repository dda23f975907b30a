import type { JSX } from 'preact';
import { BrandMark } from '../components/brand-mark.tsx';

export type PanelMarkProps = {
  readonly label: string;
  /** What the dot is for; null: there is none. */
  readonly mark: 'signed-out' | 'offer' | null;
  readonly onOpen: () => void;
};

/** The collapsed panel: one small button. */
export function PanelMark({ label, mark, onOpen }: PanelMarkProps): JSX.Element {
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
      {mark && <span class={mark === 'offer' ? 'mark-dot mark-offer' : 'mark-dot'} />}
    </button>
  );
}
