import { sql } from 'kysely';
import type { Db } from './database.ts';

/** @throws Error with a sentence for the operator, when the role of DATABASE_URL may do too little */
export async function checkPrivileges(db: Db): Promise<void> {
  const { rows } = await sql<{ ready: boolean; schemas: boolean; role: string }>`
    select current_user as role,
      r.rolsuper or (r.rolcreaterole and r.rolbypassrls and current_setting('server_version_num')::int >= 160000)
        or exists (select from pg_roles o where o.rolname = 'app_owner' and o.rolbypassrls and pg_has_role(r.oid, o.oid, 'usage')
          and exists (select from pg_roles u where u.rolname = 'app_user' and pg_has_role(r.oid, u.oid, 'usage'))) as ready,
      has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create with grant option') as schemas
    from pg_roles r where r.rolname = current_user`.execute(db);
  const row = rows[0];
  const name = row?.role ?? 'this role';
  if (!row?.ready) {
    throw new Error(
      `The role "${name}" of DATABASE_URL may not do what Sidelight needs: create roles and give them BYPASSRLS. As a superuser run: alter role "${name}" createrole bypassrls; (before PostgreSQL 16 it must be a superuser).`,
    );
  }
  if (!row.schemas) {
    throw new Error(
      `The role "${name}" of DATABASE_URL must own its database. As a superuser run: alter database … owner to "${name}";`,
    );
  }
}
