import { connect } from './connect.ts';
import type { Db } from './database.ts';
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts';
import { holdAlone } from './guard.ts';
import { migrate } from './migrate.ts';
import { checkPrivileges } from './privilege.ts';

export type DatabaseOptions = { readonly databaseUrl: string | null; readonly dataDir: string };
export type OpenDatabase = { readonly db: Db; readonly close: () => Promise<void> };

/** The database at `databaseUrl`, else the embedded one, for this server alone; with the newest schema. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  return migrateOrClose(
    options.databaseUrl === null
      ? await own(await startEmbedded(options.dataDir), options.dataDir)
      : await openUrl(options.databaseUrl),
  );
}

async function migrateOrClose(opened: OpenDatabase): Promise<OpenDatabase> {
  try {
    await migrate(opened.db);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** For a command of the operator: the same database, also while a server runs on it, which then keeps it. */
export async function openBeside(options: DatabaseOptions): Promise<OpenDatabase> {
  if (options.databaseUrl !== null) return openDatabase(options);
  const postgres = await startEmbedded(options.dataDir);
  return migrateOrClose(postgres.adopted ? share(postgres) : await own(postgres, options.dataDir));
}

async function openUrl(databaseUrl: string): Promise<OpenDatabase> {
  const db = connect(databaseUrl);
  try {
    await checkPrivileges(db);
  } catch (error) {
    await db.destroy();
    throw explainConnection(error);
  }
  return { db, close: () => db.destroy() };
}

async function own(postgres: EmbeddedPostgres, dataDir: string): Promise<OpenDatabase> {
  const release = await holdAlone(postgres.address, dataDir); // refused: the PostgreSQL is the other server's, and stays
  const db = connect(postgres.address);
  return {
    db,
    async close() {
      await db.destroy();
      await release();
      await postgres.stop();
    },
  };
}

function share(postgres: EmbeddedPostgres): OpenDatabase {
  const db = connect(postgres.address);
  return { db, close: () => db.destroy() };
}

/** What the driver says, in a sentence without the password. */
function explainConnection(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT', 'EAI_AGAIN'].includes(code)) {
    return new Error('The PostgreSQL of DATABASE_URL does not answer. Check the address, and that it runs.');
  }
  if (code === '28P01' || code === '28000') return new Error('The PostgreSQL of DATABASE_URL refuses this user or password.');
  if (code === '3D000') return new Error('The database named in DATABASE_URL does not exist. Create it first.');
  return error;
}
