import { createMigration } from './statement.ts';

/** Whether a post is in the hands of its sender, or nobody has it until LinkedIn may be asked what became of it. */
export const postSending = createMigration(`
alter table scheduled_post add column sending boolean not null default false;
update scheduled_post set sending = true where state = 'publishing';
`);
