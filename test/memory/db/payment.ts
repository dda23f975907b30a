import type { Tx } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

export async function insertPayment(tx: Tx, event: string, at: Date): Promise<boolean> {
  const { payment } = sessionOf(tx).store.tables;
  if (payment.get(event)) return false;
  payment.put(event, { event, at });
  return true;
}

export async function deleteOldPayments(tx: Tx, before: Date): Promise<void> {
  const { payment } = sessionOf(tx).store.tables;
  for (const { event, at } of payment.all()) if (at < before) payment.drop(event);
}
