import { createMigration } from './statement.ts';

/**
 * The head check is asked at each pull, and once a second for all who are connected, and to plan it took two thirds of its time: it is planned once a
 * connection. As that plan is not for its parameters, scopes are looked up one by one, as in db/scope.ts.
 */
export const headsPlan = createMigration(`
create or replace function app.heads(tokens bytea[]) returns table (token_hash bytea, person_id uuid, scope text, epoch uuid, head bigint)
  language sql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
  as $$ select s.token_hash, s.person_id, v.scope, c.epoch, coalesce(c.head, 0)
    from public.session s
    cross join lateral (
      select 'self:' || s.person_id
      union select k.kind || ':' || m.group_id from public.membership m
        cross join lateral unnest(case m.role when 'user' then '{card}'::text[]
          when 'analyst' then '{card,team}'::text[] else '{card,team,admin}'::text[] end) as k (kind)
        where m.person_id = s.person_id and m.present
      union all select 'connection:' || n.connection_id from public.connection n
        where n.viewer_id = s.person_id and n.state = 'accepted') as v (scope)
    left join lateral (select o.epoch, o.head from public.scope o where o.scope = v.scope limit 1) as c on true
    where s.token_hash = any($1) and s.expires_at > now() $$;
`);
