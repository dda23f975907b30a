import type { AccountId, GroupId } from '../../domain/id.ts';
import type { PeriodLength } from '../../domain/period.ts';
import type { PanelState, SubjectRef } from '../../protocol/message.ts';
import type { PageName } from '../../domain/page-capture.ts';
import type { OfferSaid } from '../store/offer.ts';
import type { Trouble } from '../store/request.ts';

type PanelActions = {
  readonly onGroup: (group: GroupId | null) => void;
  readonly onLength: (length: PeriodLength) => void;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly onIntroduced: () => void;
  readonly onDashboard: (subject: SubjectRef | null) => void;
  readonly onImport: (account: AccountId) => void;
  /** From the page to the browser's side panel. */
  readonly onSidePanel: () => void;
  /** Back into LinkedIn's pages. */
  readonly onPage: () => void;
  /** Takes away the word of where it went. */
  readonly onClose: () => void;
  readonly onRetry: () => void;
  /** `anyway`: also where the page shows nothing yet. */
  readonly onAdd: (options?: { readonly anyway?: boolean }) => void;
};

export type PanelViewProps = {
  /** Null: not known yet. */
  readonly state: PanelState | null;
  readonly trouble: Trouble | null;
  readonly collapsed: boolean;
  /** It has just gone to the side panel, and says so. */
  readonly left?: boolean;
  /** The page of one's own analytics that is open, whose figures may be added; none beside LinkedIn's page, which is not touched there. */
  readonly offered?: PageName | null;
  readonly offerSaid?: OfferSaid;
  /** `page`: inside LinkedIn's page, collapsible; `side`: in the browser's side panel. */
  readonly place: 'page' | 'side';
  readonly now: number;
} & PanelActions;
