/** What row-level security alone lets whom read: the columns are those of decision-table.ts. */

/**
 * Every table that a viewer may read at all, asked for all of its rows, with no `where`: whose rows come. Who rests sees and is seen
 * by nobody; of him, and of who was here once, the Admins alone know.
 */
export const ROW_TABLE = `
                                                                   admin  ana-   user   other  ex-    ex-    in-    stran- other  susp.  susp.  no-
                                                                          lyst          user   member admin  vitee  ger    admin  admin  user   body

account                | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
account                | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
account                | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
account                | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
account                | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
account                | the suspended Admin's                   | -      -      -      -      -      -      -      -      -      yes    -      -
account                | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
account                | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
account                | shown to the User                       | -      -      yes    yes    -      -      yes    -      -      -      -      -
account                | shown to the stranger                   | -      -      -      -      yes    -      -      yes    -      -      -      -
account_month          | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
account_month          | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
account_month          | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
account_month          | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
account_month          | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
account_month          | the suspended Admin's                   | -      -      -      -      -      -      -      -      -      yes    -      -
account_month          | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
account_month          | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
account_month          | shown to the User                       | -      -      yes    yes    -      -      yes    -      -      -      -      -
account_month          | shown to the stranger                   | -      -      -      -      yes    -      -      yes    -      -      -      -
account_goal           | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
account_goal           | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
account_goal           | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
account_goal           | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
account_goal           | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
member_goal            | the User's                              | yes    -      -      -      -      -      -      -      -      -      -      -
member_goal            | the other User's                        | yes    -      -      -      -      -      -      -      -      -      -      -
member_goal            | the suspended User's                    | yes    -      -      -      -      -      -      -      -      -      -      -
member_goal            | the ex-member's                         | yes    -      -      -      -      -      -      -      -      -      -      -
member_goal            | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
group_goal             | the Group's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
group_goal             | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
leaderboard            | the Group's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
leaderboard            | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
scope_change           | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
scope_change           | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
scope_change           | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
scope_change           | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
scope_change           | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
scope_change           | the suspended Admin's                   | -      -      -      -      -      -      -      -      -      yes    -      -
scope_change           | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
scope_change           | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
scope_change           | shown to the User                       | -      -      yes    yes    -      -      yes    -      -      -      -      -
scope_change           | shown to the stranger                   | -      -      -      -      yes    -      -      yes    -      -      -      -
address                | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
address                | the Admin's                             | yes    -      -      -      -      -      -      -      -      -      -      -
address                | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
person                 | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
person                 | the Admin's                             | yes    -      -      -      -      -      -      -      -      -      -      -
person                 | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
client                 | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
client                 | the Admin's                             | yes    -      -      -      -      -      -      -      -      -      -      -
client                 | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
grp                    | the Group                               | yes    yes    yes    yes    -      -      -      -      -      -      -      -
grp                    | the other Group                         | -      -      -      -      -      -      -      -      yes    -      -      -
grp                    | a deleted Group                         | -      -      -      -      -      -      -      -      -      -      -      -
grp                    | a Group that only invites               | -      -      -      -      -      -      -      -      -      -      -      -
membership             | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
membership             | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
membership             | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
membership             | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
membership             | the ex-member's                         | yes    -      -      -      yes    -      -      -      -      -      -      -
membership             | the ex-Admin's                          | yes    -      -      -      -      yes    -      -      -      -      -      -
membership             | the suspended Admin's                   | yes    -      -      -      -      -      -      -      -      yes    -      -
membership             | the suspended User's                    | yes    -      -      -      -      -      -      -      -      -      yes    -
membership             | the other Group's User's                | -      -      -      -      -      -      -      -      yes    -      -      -
invitation             | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
invitation             | to the invitee                          | yes    -      -      -      -      -      yes    -      -      -      -      -
invitation             | of who declined                         | yes    -      -      -      -      -      -      -      -      -      -      -
invitation             | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
connection             | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
connection             | the other User's, shown to the User     | -      -      yes    yes    -      -      -      -      -      -      -      -
connection             | the ex-member's, shown to the stranger  | -      -      -      -      yes    -      -      yes    -      -      -      -
connection             | the Analyst's, not answered yet         | -      yes    -      -      -      -      -      -      yes    -      -      -
scheduled_post         | the User's own                          | -      -      yes    -      -      -      -      -      -      -      -      -
scheduled_post         | the other User's own                    | -      -      yes    yes    -      -      yes    -      -      -      -      -
scheduled_post         | the other User's, by the User           | -      -      yes    yes    -      -      -      -      -      -      -      -
scheduled_post         | the other User's, by the invitee        | -      -      -      yes    -      -      yes    -      -      -      -      -
member_label           | on the User                             | yes    yes    -      -      -      -      -      -      -      -      -      -
member_label           | on a post of the User's                 | yes    yes    -      -      -      -      -      -      -      -      -      -
member_label           | on the suspended User                   | yes    -      -      -      -      -      -      -      -      -      -      -
member_label           | on the ex-member                        | -      -      -      -      -      -      -      -      -      -      -      -
member_label           | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
own_label              | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
own_label              | the Analyst's                           | -      yes    -      -      -      -      -      -      -      -      -      -
receipt                | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
receipt                | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
receipt                | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
audit_entry            | the Group's                             | yes    -      -      -      -      -      -      -      -      -      -      -
audit_entry            | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
audit_party            | the Group's                             | yes    -      -      -      -      -      -      -      -      -      -      -
audit_party            | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
organization           | the Admin's                             | yes    -      -      -      -      -      -      -      -      -      -      -
organization           | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
organization           | that offers one a seat                  | -      -      -      -      -      -      -      -      -      -      -      -
seat                   | offered to oneself                      | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
seat                   | the User's                              | yes    -      yes    -      -      -      -      -      -      -      -      -
seat                   | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
seat                   | offered to the invitee                  | yes    -      -      -      -      -      yes    -      -      -      -      -
seat                   | given back                              | yes    -      -      yes    -      -      -      -      -      -      -      -
seat                   | the other Organization's                | -      -      -      -      -      -      -      -      yes    -      -      -
publisher              | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
publisher              | shown to the User                       | -      -      -      yes    -      -      -      -      -      -      -      -
scope                  | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
scope                  | the Group's card                        | yes    yes    yes    yes    -      -      -      -      -      -      -      -
scope                  | the Group's team                        | yes    yes    -      -      -      -      -      -      -      -      -      -
scope                  | the Group's admin                       | yes    -      -      -      -      -      -      -      -      -      -      -
scope                  | the User's self                         | -      -      yes    -      -      -      -      -      -      -      -      -
scope                  | the other Group's card                  | -      -      -      -      -      -      -      -      yes    -      -      -
scope                  | of what is shown to the User            | -      -      yes    -      -      -      -      -      -      -      -      -
scope                  | of what is shown to the stranger        | -      -      -      -      -      -      -      yes    -      -      -      -
scope_row              | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
scope_row              | the Group's card                        | yes    yes    yes    yes    -      -      -      -      -      -      -      -
scope_row              | the Group's team                        | yes    yes    -      -      -      -      -      -      -      -      -      -
scope_row              | the Group's admin                       | yes    -      -      -      -      -      -      -      -      -      -      -
scope_row              | the User's self                         | -      -      yes    -      -      -      -      -      -      -      -      -
scope_row              | the other Group's card                  | -      -      -      -      -      -      -      -      yes    -      -      -
scope_row              | of what is shown to the User            | -      -      yes    -      -      -      -      -      -      -      -      -
scope_row              | of what is shown to the stranger        | -      -      -      -      -      -      -      yes    -      -      -      -
`;
