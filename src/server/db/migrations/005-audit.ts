import { createMigration } from './statement.ts';

/**
 * Each Group's audit log: numbered lines that nobody changes, and apart from them the names of whom they speak of. No viewer writes
 * either: lines are appended for him in the transaction of what he did (scopes/audit.ts), so that none can be made up. Not even the
 * owner may update a line; it goes only with its Group.
 */
export const audit = createMigration(`
create table audit_entry (
  group_id uuid not null references grp on delete cascade,
  seq int not null check (seq > 0),
  entry_id uuid not null,
  at timestamptz not null,
  action text not null,
  by_id uuid,
  subject_id uuid,
  detail jsonb not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (group_id, seq));
revoke update, truncate on audit_entry from app_owner;

-- A person who is erased takes his name along; the lines keep an id that says nothing.
create table audit_party (
  group_id uuid not null references grp on delete cascade,
  party_id uuid not null,
  person_id uuid references person on delete cascade,
  address text,
  name text not null,
  primary key (group_id, party_id),
  check ((person_id is null) <> (address is null)));
create unique index audit_party_person on audit_party (person_id, group_id);
create unique index audit_party_address on audit_party (address, group_id);

alter table audit_entry enable row level security;
alter table audit_party enable row level security;

create policy audit_entry_read on audit_entry for select to app_user using (app.has_role(group_id, '{admin}'));
create policy audit_party_read on audit_party for select to app_user using (app.has_role(group_id, '{admin}'));
grant select on audit_entry to app_user;
grant select (group_id, party_id, name) on audit_party to app_user;
`);
