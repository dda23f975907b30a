import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Roles belong to the whole PostgreSQL, so they may be there already, or be made by another database in this moment.
 * `app_owner` owns what we make and bypasses row-level security: the helpers of the policies run as it. `app_user` is what a
 * viewer's request runs as. Nobody can log in as either.
 */
const ROLES = `
do $$ begin create role app_owner nologin bypassrls; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role app_user nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not pg_has_role(current_user, 'app_owner', 'usage') then grant app_owner to current_user; end if;
  if not pg_has_role(current_user, 'app_user', 'usage') then grant app_user to current_user; end if;
end $$;
grant usage, create on schema public to app_owner;
grant usage on schema public to app_user;
create schema app authorization app_owner;
`;

export const roles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ROLES).execute(db);
  },
};
