import type { Tx } from '../../../src/server/db/database.ts';
import type { ReceiptTable } from '../../../src/server/db/receipt.ts';
import { createSqlError, sessionOf } from '../store.ts';

export async function insertReceipt(tx: Tx, receipt: ReceiptTable): Promise<void> {
  const { receipt: receipts } = sessionOf(tx).store.tables;
  if (receipts.get(keyOf(receipt))) throw createSqlError('23505');
  receipts.put(keyOf(receipt), { ...receipt });
}

export async function endReceipt(
  tx: Tx,
  membership: Pick<ReceiptTable, 'person_id' | 'membership_id'>,
  ended: Date | null,
): Promise<ReceiptTable | null> {
  const { receipt: receipts } = sessionOf(tx).store.tables;
  const row = receipts.get(keyOf(membership));
  if (!row) return null;
  const next = { ...row, ended_at: ended };
  receipts.put(keyOf(row), next);
  return next;
}

function keyOf({ person_id, membership_id }: Pick<ReceiptTable, 'person_id' | 'membership_id'>): string {
  return `${person_id} ${membership_id}`;
}
