import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** That an event of the payment provider was heard; nothing else of it is kept. */
export type PaymentTable = { event: string; at: Date };

/** False when it was heard before. Whoever hears it at the same time waits for this one. */
export async function insertPayment(tx: Tx, event: string, at: Date): Promise<boolean> {
  const { rows } = await sql`insert into payment (event, at) values (${event}, ${at}) on conflict do nothing returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function deleteOldPayments(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('payment').where('at', '<', before).execute();
}
