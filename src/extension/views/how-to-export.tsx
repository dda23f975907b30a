import type { JSX } from 'preact';
import { t } from '../text.ts';

/** Where LinkedIn hides its Export button. */
export function HowToExport({ open }: { readonly open: boolean }): JSX.Element {
  return (
    <details class="disclosure" open={open}>
      <summary>{t('howto_title')}</summary>
      <ol class="numbered small">
        <li>{t('howto_1')}</li>
        <li>{t('howto_2')}</li>
        <li>{t('howto_3')}</li>
        <li>{t('howto_4')}</li>
        <li>{t('howto_5')}</li>
      </ol>
    </details>
  );
}

/** Where LinkedIn keeps the texts of one's posts, which its Export button does not give. */
export function HowToArchive(): JSX.Element {
  return (
    <details class="disclosure">
      <summary>{t('howto_archive_title')}</summary>
      <ol class="numbered small">
        <li>{t('howto_archive_1')}</li>
        <li>{t('howto_archive_2')}</li>
        <li>{t('howto_archive_3')}</li>
      </ol>
    </details>
  );
}
