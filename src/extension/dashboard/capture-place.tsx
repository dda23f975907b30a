import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { createCaptureStore } from '../store/capture.ts';
import { CapturePage } from '../views/capture-page.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

/** Where figures of LinkedIn's pages are looked at before they are kept. */
export function CapturePlace({ parts }: { readonly parts: TabParts }): JSX.Element {
  const store = useLife(() => {
    const accounts = computed(() => {
      const home = parts.home.answer.value;
      return home.state === 'ready' ? home.value.accounts : [];
    });
    return createCaptureStore(parts.deps.request, accounts);
  });
  return <CapturePage store={store} linkTo={linkTo} />;
}
