import type { JSX } from 'preact';
import type { SubjectRef } from '../../protocol/message.ts';
import { createOutStore } from '../store/out.ts';
import { OutCard } from '../views/out-card.tsx';
import { useLife } from './life.ts';
import type { TabParts } from './parts.ts';
import { saveFile } from './save-file.ts';

type OutPlaceProps = { readonly parts: TabParts; readonly subject: SubjectRef };

/** Files of what is shown, and the browser's own print. */
export function OutPlace({ parts, subject }: OutPlaceProps): JSX.Element {
  const store = useLife(() => createOutStore(parts.deps.request, subject, { onFile: saveFile, now: () => parts.now.value }));
  return <OutCard store={store} own={subject.kind === 'account'} onPrint={() => print()} />;
}
