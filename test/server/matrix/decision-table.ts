/**
 * Who may do what to whom, and what he is answered, in one table: one column for each relation that a person can have to "the
 * Group", one line for each mutation and target. What the targets are stands in targets.ts, who the people are in stage.ts.
 *
 *   ok       done
 *   -        'refused': not yours, or never was, or is no more
 *   plan     'needs-business'
 *   last     'last-admin'
 *   chg      'changed'
 *   day      'asked-already'
 *   con      'connected-already'
 *   self     'yourself'
 *   full     'no-seat'
 *   bad      'bad-request'
 *   401      'signed-out', for the whole request
 */
export const MUTATION_TABLE = `
                                                                   admin  ana-   user   other  ex-    ex-    in-    stran- other  susp.  susp.  no-
                                                                          lyst          user   member admin  vitee  ger    admin  admin  user   body

person.digest          | on                                      | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
person.digest          | off                                     | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
person.digest          | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
account.create         | a new id                                | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
account.create         | the id of one's own                     | -      -      -      -      -      -      -      -      -      -      -      401
account.create         | the id of the User's                    | -      -      -      -      -      -      -      -      -      -      -      401
account.create         | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
account.edit           | one's own                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
account.edit           | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
account.edit           | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
account.edit           | the other Admin's                       | -      -      -      -      -      -      -      -      ok     -      -      401
account.edit           | one that is shown to the User           | -      -      -      ok     -      -      -      -      -      -      -      401
account.edit           | one the stranger may import for         | -      -      -      -      ok     -      -      -      -      -      -      401
account.edit           | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
account.edit           | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
reading.import         | one's own                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
reading.import         | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
reading.import         | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
reading.import         | the other Admin's                       | -      -      -      -      -      -      -      -      ok     -      -      401
reading.import         | one that is shown to the User           | -      -      -      ok     -      -      -      -      -      -      -      401
reading.import         | one the stranger may import for         | -      -      -      -      ok     -      -      ok     -      -      -      401
reading.import         | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
reading.import         | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
post.answer            | one's own                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
post.answer            | one's own, of posts that are not there  | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
post.answer            | one's own, of two numbers of a kind     | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
post.answer            | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
post.answer            | the User's, of posts that are not there | -      -      bad    -      -      -      -      -      -      -      -      401
post.answer            | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
post.answer            | the other Admin's                       | -      -      -      -      -      -      -      -      ok     -      -      401
post.answer            | one that is shown to the User           | -      -      -      bad    -      -      -      -      -      -      -      401
post.answer            | one the stranger may import for         | -      -      -      -      bad    -      -      -      -      -      -      401
post.answer            | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
post.answer            | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
account.setGoal        | one's own                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
account.setGoal        | one's own, taken away                   | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
account.setGoal        | one's own, of nothing                   | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
account.setGoal        | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
account.setGoal        | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
account.setGoal        | the other Admin's                       | -      -      -      -      -      -      -      -      ok     -      -      401
account.setGoal        | one that is shown to the User           | -      -      -      ok     -      -      -      -      -      -      -      401
account.setGoal        | one the stranger may import for         | -      -      -      -      ok     -      -      -      -      -      -      401
account.setGoal        | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
account.setGoal        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
publisher.forget       | one's own                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
publisher.forget       | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
publisher.forget       | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
publisher.forget       | the other Admin's                       | -      -      -      -      -      -      -      -      ok     -      -      401
publisher.forget       | one that is shown to the User           | -      -      -      ok     -      -      -      -      -      -      -      401
publisher.forget       | one the stranger may import for         | -      -      -      -      ok     -      -      -      -      -      -      401
publisher.forget       | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
publisher.forget       | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
post.label             | one's own                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
post.label             | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
post.label             | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
post.label             | the other Admin's                       | -      -      -      -      -      -      -      -      ok     -      -      401
post.label             | one that is shown to the User           | -      -      -      ok     -      -      -      -      -      -      -      401
post.label             | one the stranger may import for         | -      -      -      -      ok     -      -      -      -      -      -      401
post.label             | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
post.label             | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401

group.create           | a new id                                | ok     ok     ok     ok     ok     ok     ok     ok     ok     plan   plan   401
group.create           | with the User's account                 | -      -      ok     -      -      -      -      -      -      plan   plan   401
group.create           | with a random account                   | -      -      -      -      -      -      -      -      -      plan   plan   401
group.create           | the id of the Group                     | -      -      -      -      -      -      -      -      -      plan   plan   401
group.create           | the id of the other Group               | -      -      -      -      -      -      -      -      -      plan   plan   401
group.create           | the id of a deleted Group               | -      -      -      -      -      -      -      -      -      plan   plan   401
group.create           | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
group.edit             | the Group                               | ok     -      -      -      -      -      -      -      -      -      -      401
group.edit             | the other Group                         | -      -      -      -      -      -      -      -      ok     -      -      401
group.edit             | a deleted Group                         | -      -      -      -      -      -      -      -      -      -      -      401
group.edit             | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
group.edit             | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
group.delete           | the Group                               | ok     -      -      -      -      -      -      -      -      -      -      401
group.delete           | the other Group                         | -      -      -      -      -      -      -      -      ok     -      -      401
group.delete           | a deleted Group                         | -      -      -      -      -      -      -      -      -      -      -      401
group.delete           | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
group.delete           | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
group.restore          | a deleted Group                         | ok     -      -      -      -      -      -      -      -      -      -      401
group.restore          | deleted eight days ago                  | -      -      -      -      -      -      -      -      -      -      -      401
group.restore          | the Group, which is there               | -      -      -      -      -      -      -      -      -      -      -      401
group.restore          | the other Group                         | -      -      -      -      -      -      -      -      -      -      -      401
group.restore          | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
group.restore          | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
group.handOver         | one's own to the Analyst                | ok     -      -      -      -      -      -      -      -      -      -      401
group.handOver         | one's own to the User                   | ok     -      -      -      -      -      -      -      -      -      -      401
group.handOver         | the last Admin's, leaving               | ok     -      -      -      -      -      -      -      -      -      -      401
group.handOver         | one's own to the suspended User         | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | one's own to the ex-member              | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | one's own to oneself                    | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | another Admin's to the User             | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | to the other Group's User               | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | the other Group to its User             | -      -      -      -      -      -      -      -      ok     -      -      401
group.handOver         | a deleted Group                         | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | to a random one                         | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | a random Group                          | -      -      -      -      -      -      -      -      -      -      -      401
group.handOver         | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
group.setGoal          | the Group                               | ok     -      -      -      -      -      -      -      -      -      -      401
group.setGoal          | the Group's, taken away                 | ok     -      -      -      -      -      -      -      -      -      -      401
group.setGoal          | the other Group                         | -      -      -      -      -      -      -      -      ok     -      -      401
group.setGoal          | a deleted Group                         | -      -      -      -      -      -      -      -      -      -      -      401
group.setGoal          | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
group.setGoal          | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
group.setLeaderboard   | the Group                               | ok     -      -      -      -      -      -      -      -      -      -      401
group.setLeaderboard   | the Group's, off                        | ok     -      -      -      -      -      -      -      -      -      -      401
group.setLeaderboard   | the other Group                         | -      -      -      -      -      -      -      -      ok     -      -      401
group.setLeaderboard   | a deleted Group                         | -      -      -      -      -      -      -      -      -      -      -      401
group.setLeaderboard   | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
group.setLeaderboard   | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401

invitation.send        | somebody new                            | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.send        | a member                                | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.send        | who is invited already                  | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.send        | who was removed                         | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.send        | who declined                            | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.send        | into the other Group                    | -      -      -      -      -      -      -      -      ok     -      -      401
invitation.send        | into a deleted Group                    | -      -      -      -      -      -      -      -      -      -      -      401
invitation.send        | into a random Group                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.send        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
invitation.resend      | open                                    | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | run out                                 | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | declined                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | revoked                                 | -      -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | the other Group's, as this one's        | -      -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | the other Group's                       | -      -      -      -      -      -      -      -      ok     -      -      401
invitation.resend      | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
invitation.resend      | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
invitation.revoke      | open                                    | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | run out                                 | ok     -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | declined                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | revoked                                 | -      -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | the other Group's, as this one's        | -      -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | the other Group's                       | -      -      -      -      -      -      -      -      ok     -      -      401
invitation.revoke      | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
invitation.revoke      | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
invitation.accept      | to oneself                              | ok     ok     ok     ok     ok     ok     ok     ok     ok     plan   plan   401
invitation.accept      | to oneself, staff not shown             | chg    chg    chg    chg    chg    chg    chg    chg    chg    plan   plan   401
invitation.accept      | to oneself, with the User's account     | -      -      ok     -      -      -      -      -      -      plan   plan   401
invitation.accept      | to oneself, with a random account       | -      -      -      -      -      -      -      -      -      plan   plan   401
invitation.accept      | to oneself, revoked                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.accept      | to oneself, run out                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.accept      | to the invitee                          | -      -      -      -      -      -      ok     -      -      -      -      401
invitation.accept      | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.accept      | the other Group's                       | -      -      -      -      -      -      -      -      -      -      -      401
invitation.accept      | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
invitation.accept      | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
invitation.decline     | to oneself                              | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
invitation.decline     | to oneself, for good                    | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
invitation.decline     | to oneself, revoked                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.decline     | to oneself, run out                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.decline     | to the invitee                          | -      -      -      -      -      -      ok     -      -      -      -      401
invitation.decline     | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.decline     | the other Group's                       | -      -      -      -      -      -      -      -      -      -      -      401
invitation.decline     | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
invitation.decline     | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
invitation.requestPlan | to oneself                              | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
invitation.requestPlan | to oneself, revoked                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.requestPlan | to oneself, run out                     | -      -      -      -      -      -      -      -      -      -      -      401
invitation.requestPlan | to the invitee                          | -      -      -      -      -      -      ok     -      -      -      -      401
invitation.requestPlan | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
invitation.requestPlan | the other Group's                       | -      -      -      -      -      -      -      -      -      -      -      401
invitation.requestPlan | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
invitation.requestPlan | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401

membership.role        | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
membership.role        | the co-Admin's                          | ok     -      -      -      -      -      -      -      -      -      -      401
membership.role        | the Analyst's                           | ok     -      -      -      -      -      -      -      -      -      -      401
membership.role        | the User's                              | ok     -      -      -      -      -      -      -      -      -      -      401
membership.role        | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.role        | the last Admin's                        | last   -      -      -      -      -      -      -      -      -      -      401
membership.role        | the other Group's User's, as this one's | -      -      -      -      -      -      -      -      -      -      -      401
membership.role        | the other Group's User's                | -      -      -      -      -      -      -      -      ok     -      -      401
membership.role        | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.role        | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.role        | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.role        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.undoRole    | whom the Admin has just raised          | ok     -      -      -      -      -      -      -      -      -      -      401
membership.undoRole    | the User's, never changed               | -      -      -      -      -      -      -      -      -      -      -      401
membership.undoRole    | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.undoRole    | the other Group's User's                | -      -      -      -      -      -      -      -      -      -      -      401
membership.undoRole    | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.undoRole    | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.undoRole    | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.acknowledge | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
membership.acknowledge | the Analyst's                           | -      ok     -      -      -      -      -      -      -      -      -      401
membership.acknowledge | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.acknowledge | the other Group's User's                | -      -      -      -      -      -      -      -      -      -      -      401
membership.acknowledge | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.acknowledge | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.acknowledge | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.askFigures  | who has no figures                      | ok     -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | whose figures are new                   | chg    -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | who was asked a moment ago              | day    -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | one's own                               | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | the other Group's User's, as this one's | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | the other Group's User's                | -      -      -      -      -      -      -      -      ok     -      -      401
membership.askFigures  | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.askFigures  | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.label       | the Admin                               | ok     -      -      -      -      -      -      -      -      -      -      401
membership.label       | the Analyst                             | ok     -      -      -      -      -      -      -      -      -      -      401
membership.label       | the User                                | ok     -      -      -      -      -      -      -      -      -      -      401
membership.label       | the suspended User                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.label       | the ex-member                           | -      -      -      -      -      -      -      -      -      -      -      401
membership.label       | the other Group's User, as this one's   | -      -      -      -      -      -      -      -      -      -      -      401
membership.label       | the other Group's User                  | -      -      -      -      -      -      -      -      ok     -      -      401
membership.label       | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.label       | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.label       | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.label       | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.labelPost   | the Admin                               | ok     ok     -      -      -      -      -      -      -      -      -      401
membership.labelPost   | the Analyst                             | ok     ok     -      -      -      -      -      -      -      -      -      401
membership.labelPost   | the User                                | ok     ok     -      -      -      -      -      -      -      -      -      401
membership.labelPost   | the suspended User                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.labelPost   | the ex-member                           | -      -      -      -      -      -      -      -      -      -      -      401
membership.labelPost   | the other Group's User, as this one's   | -      -      -      -      -      -      -      -      -      -      -      401
membership.labelPost   | the other Group's User                  | -      -      -      -      -      -      -      -      ok     -      -      401
membership.labelPost   | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.labelPost   | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.labelPost   | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.labelPost   | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.dismissAsk  | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
membership.dismissAsk  | the Analyst's                           | -      ok     -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | of another who was asked                | -      -      -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | the other Group's User's                | -      -      -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.dismissAsk  | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.setGoal     | the User's                              | ok     -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | the User's, taken away                  | ok     -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | the other Group's User's, as this one's | -      -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | the other Group's User's                | -      -      -      -      -      -      -      -      ok     -      -      401
membership.setGoal     | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.setGoal     | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.list        | one's own                               | ok     ok     ok     ok     -      -      -      -      -      -      -      401
membership.list        | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
membership.list        | the Analyst's                           | -      ok     -      -      -      -      -      -      -      -      -      401
membership.list        | the ex-member's                         | -      -      -      -      -      -      -      -      -      -      -      401
membership.list        | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      -      401
membership.list        | the other Group's User's                | -      -      -      -      -      -      -      -      -      -      -      401
membership.list        | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.list        | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.list        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.remove      | the co-Admin                            | ok     -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the Analyst                             | ok     -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the User                                | ok     -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the suspended User                      | ok     -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the ex-member                           | -      -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the last Admin, oneself                 | last   -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the other Group's User, as this one's   | -      -      -      -      -      -      -      -      -      -      -      401
membership.remove      | the other Group's User's                | -      -      -      -      -      -      -      -      ok     -      -      401
membership.remove      | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.remove      | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.remove      | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.remove      | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
membership.leave       | one's own                               | ok     ok     ok     ok     -      -      -      -      -      ok     ok     401
membership.leave       | the Admin's                             | ok     -      -      -      -      -      -      -      -      -      -      401
membership.leave       | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
membership.leave       | the last Admin's                        | last   -      -      -      -      -      -      -      -      -      -      401
membership.leave       | the other Group's last Admin's          | -      -      -      -      -      -      -      -      last   -      -      401
membership.leave       | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      401
membership.leave       | the other Group's User's                | -      -      -      -      -      -      -      -      -      -      -      401
membership.leave       | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
membership.leave       | of a random Group                       | -      -      -      -      -      -      -      -      -      -      -      401
membership.leave       | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401

connection.send        | to somebody new                         | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.send        | to the User                             | ok     ok     self   ok     ok     ok     ok     ok     ok     ok     ok     401
connection.send        | both ways                               | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.send        | with the User's account                 | -      -      ok     -      -      -      -      -      -      -      -      401
connection.send        | with a random account                   | -      -      -      -      -      -      -      -      -      -      -      401
connection.send        | what holds already                      | -      -      con    -      -      -      -      -      -      -      -      401
connection.send        | with an id that is taken                | -      -      -      -      -      -      -      -      -      -      -      401
connection.send        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
connection.accept      | offered to oneself                      | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.accept      | offered to oneself, with the User's account | -      -      ok     -      -      -      -      -      -      -      -      401
connection.accept      | offered to oneself, with a random account | -      -      -      -      -      -      -      -      -      -      -      401
connection.accept      | asked of oneself                        | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.accept      | to oneself, taken back                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.accept      | to oneself, run out                     | -      -      -      -      -      -      -      -      -      -      -      401
connection.accept      | to the other Admin                      | -      -      -      -      -      -      -      -      ok     -      -      401
connection.accept      | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
connection.accept      | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.accept      | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
connection.decline     | offered to oneself                      | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.decline     | offered to oneself, for good            | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.decline     | asked of oneself                        | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
connection.decline     | to oneself, taken back                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.decline     | to oneself, run out                     | -      -      -      -      -      -      -      -      -      -      -      401
connection.decline     | to the other Admin                      | -      -      -      -      -      -      -      -      ok     -      -      401
connection.decline     | accepted                                | -      -      -      -      -      -      -      -      -      -      -      401
connection.decline     | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.decline     | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
connection.end         | the other User's, shown to the User     | -      -      ok     ok     -      -      -      -      -      -      -      401
connection.end         | the ex-member's, shown to the stranger  | -      -      -      -      ok     -      -      ok     -      -      -      401
connection.end         | the Analyst's, not answered yet         | -      ok     -      -      -      -      -      -      -      -      -      401
connection.end         | offered to oneself                      | -      -      -      -      -      -      -      -      -      -      -      401
connection.end         | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.end         | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
connection.allowImport | the other User's, shown to the User     | -      -      -      ok     -      -      -      -      -      -      -      401
connection.allowImport | the ex-member's, shown to the stranger  | -      -      -      -      ok     -      -      -      -      -      -      401
connection.allowImport | the Analyst's, not answered yet         | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowImport | offered to oneself                      | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowImport | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowImport | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
schedule.put           | a new one for one's own                 | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
schedule.put           | a new one for the User's                | -      -      ok     -      -      -      -      -      -      -      -      401
schedule.put           | a new one for the Admin's               | ok     -      -      -      -      -      -      -      -      -      -      401
schedule.put           | a new one for what is shown to the User | -      -      ok     ok     -      -      ok     -      -      -      -      401
schedule.put           | a new one for what is shown to the User, through that | -      -      ok     -      -      -      -      -      -      -      -      401
schedule.put           | a new one for what is shown to the stranger | -      -      -      -      ok     -      -      ok     -      -      -      401
schedule.put           | a new one for a random account          | -      -      -      -      -      -      -      -      -      -      -      401
schedule.put           | the User's own                          | -      -      ok     -      -      -      -      -      -      -      -      401
schedule.put           | the other User's own                    | -      -      -      ok     -      -      -      -      -      -      -      401
schedule.put           | the other User's, by the User           | -      -      ok     ok     -      -      -      -      -      -      -      401
schedule.put           | the other User's, by the User, as it was | -      -      chg    chg    -      -      -      -      -      -      -      401
schedule.put           | the other User's, by the invitee        | -      -      -      ok     -      -      ok     -      -      -      -      401
schedule.put           | deleted                                 | -      -      -      -      -      -      -      -      -      -      -      401
schedule.put           | deleted, as if it were there            | -      -      -      -      -      -      -      -      -      -      -      401
schedule.put           | one's own account, with an id that is taken | -      -      -      -      -      -      -      -      -      -      -      401
schedule.put           | random, as if it had been there         | -      -      -      -      -      -      -      -      -      -      -      401
schedule.put           | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
schedule.restore       | the other User's, by the User, deleted  | -      -      ok     ok     -      -      -      -      -      -      -      401
schedule.restore       | the other User's, by the User, deleted once his | -      -      -      ok     -      -      -      -      -      -      -      401
schedule.restore       | the User's own                          | -      -      chg    -      -      -      -      -      -      -      -      401
schedule.restore       | the other User's, by the User           | -      -      chg    chg    -      -      -      -      -      -      -      401
schedule.restore       | the other User's, by the invitee        | -      -      -      chg    -      -      chg    -      -      -      -      401
schedule.restore       | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
schedule.restore       | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
schedule.delete        | the User's own                          | -      -      ok     -      -      -      -      -      -      -      -      401
schedule.delete        | the other User's own                    | -      -      -      ok     -      -      -      -      -      -      -      401
schedule.delete        | the other User's, by the User           | -      -      ok     ok     -      -      -      -      -      -      -      401
schedule.delete        | the other User's, by the User, as it was | -      -      chg    chg    -      -      -      -      -      -      -      401
schedule.delete        | the other User's, by the invitee        | -      -      -      ok     -      -      ok     -      -      -      -      401
schedule.delete        | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
schedule.delete        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
schedule.approve       | the User's own                          | -      -      -      -      -      -      -      -      -      -      -      401
schedule.approve       | the other User's own                    | -      -      -      -      -      -      -      -      -      -      -      401
schedule.approve       | the other User's, by the User           | -      -      -      ok     -      -      -      -      -      -      -      401
schedule.approve       | the other User's, by the User, as it was | -      -      -      chg    -      -      -      -      -      -      -      401
schedule.approve       | the other User's, by the invitee        | -      -      -      -      -      -      -      -      -      -      -      401
schedule.approve       | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
schedule.approve       | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
schedule.decline       | the User's own                          | -      -      -      -      -      -      -      -      -      -      -      401
schedule.decline       | the other User's own                    | -      -      -      -      -      -      -      -      -      -      -      401
schedule.decline       | the other User's, by the User           | -      -      -      ok     -      -      -      -      -      -      -      401
schedule.decline       | the other User's, by the User, as it was | -      -      -      chg    -      -      -      -      -      -      -      401
schedule.decline       | the other User's, by the invitee        | -      -      -      -      -      -      -      -      -      -      -      401
schedule.decline       | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
schedule.decline       | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
schedule.settle        | the User's own                          | -      -      -      -      -      -      -      -      -      -      -      401
schedule.settle        | the other User's own                    | -      -      -      -      -      -      -      -      -      -      -      401
schedule.settle        | the other User's, by the User           | -      -      -      -      -      -      -      -      -      -      -      401
schedule.settle        | the other User's, by the User, as it was | -      -      -      chg    -      -      -      -      -      -      -      401
schedule.settle        | the other User's, by the invitee        | -      -      -      -      -      -      -      -      -      -      -      401
schedule.settle        | a reminder that has come                | -      -      -      ok     -      -      -      -      -      -      -      401
schedule.settle        | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
schedule.settle        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
connection.allowSchedule | the other User's, shown to the User     | -      -      -      ok     -      -      -      -      -      -      -      401
connection.allowSchedule | the ex-member's, shown to the stranger  | -      -      -      -      ok     -      -      -      -      -      -      401
connection.allowSchedule | the Analyst's, not answered yet         | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowSchedule | offered to oneself                      | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowSchedule | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowSchedule | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
connection.allowSchedule | the other User's, shown to the User, taken back | -      -      -      ok     -      -      -      -      -      -      -      401
connection.allowSchedule | the ex-member's, shown to the stranger, taken back | -      -      -      -      ok     -      -      -      -      -      -      401
connection.allowSchedule | the Analyst's, not answered yet, taken back | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowSchedule | offered to oneself, taken back          | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowSchedule | random, taken back                      | -      -      -      -      -      -      -      -      -      -      -      401
connection.allowSchedule | malformed, taken back                   | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
organization.create    | a new id                                | -      ok     ok     ok     ok     ok     ok     ok     -      ok     ok     401
organization.create    | with the User's account                 | -      -      ok     -      -      -      -      -      -      -      -      401
organization.create    | with a random account                   | -      -      -      -      -      -      -      -      -      -      -      401
organization.create    | the id of the Organization              | -      -      -      -      -      -      -      -      -      -      -      401
organization.create    | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
organization.rename    | the Organization                        | ok     -      -      -      -      -      -      -      -      -      -      401
organization.rename    | the other Organization                  | -      -      -      -      -      -      -      -      ok     -      -      401
organization.rename    | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
organization.rename    | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
organization.offer     | the Organization                        | ok     -      -      -      -      -      -      -      -      -      -      401
organization.offer     | the other Organization                  | -      -      -      -      -      -      -      -      ok     -      -      401
organization.offer     | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
organization.offer     | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
organization.offer     | to the User's seat                      | ok     -      -      -      -      -      -      -      -      -      -      401
organization.offer     | to a seat that is not held              | -      -      -      -      -      -      -      -      -      -      -      401
organization.offer     | to the other Organization's seat        | -      -      -      -      -      -      -      -      -      -      -      401
organization.offer     | to a random seat                        | -      -      -      -      -      -      -      -      -      -      -      401
organization.takeOver  | whose seat's person is asked            | -      ok     -      -      -      -      -      -      -      -      -      401
organization.takeOver  | whose seat's person is asked, with the User's account | -      -      -      -      -      -      -      -      -      -      -      401
organization.takeOver  | whose seat's person is not asked        | -      -      -      -      -      -      -      -      -      -      -      401
organization.takeOver  | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
organization.takeOver  | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
organization.delete    | the Organization                        | ok     -      -      -      -      -      -      -      -      -      -      401
organization.delete    | the other Organization                  | -      -      -      -      -      -      -      -      ok     -      -      401
organization.delete    | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
organization.delete    | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401

seat.offer             | the Organization                        | ok     -      -      -      -      -      -      -      -      -      -      401
seat.offer             | the other Organization                  | -      -      -      -      -      -      -      -      ok     -      -      401
seat.offer             | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.offer             | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
seat.offer             | to who has one                          | ok     -      -      -      -      -      -      -      -      -      -      401
seat.offer             | to more than are paid for               | full   -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | open                                    | ok     -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | held                                    | -      -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | given back                              | ok     -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | the other Organization's, as this one's | -      -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | the other Organization's                | -      -      -      -      -      -      -      -      ok     -      -      401
seat.offerAgain        | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | of a random Organization                | -      -      -      -      -      -      -      -      -      -      -      401
seat.offerAgain        | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
seat.remove            | open                                    | ok     -      -      -      -      -      -      -      -      -      -      401
seat.remove            | held                                    | ok     -      -      -      -      -      -      -      -      -      -      401
seat.remove            | given back                              | ok     -      -      -      -      -      -      -      -      -      -      401
seat.remove            | the other Organization's, as this one's | -      -      -      -      -      -      -      -      -      -      -      401
seat.remove            | the other Organization's                | -      -      -      -      -      -      -      -      ok     -      -      401
seat.remove            | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.remove            | of a random Organization                | -      -      -      -      -      -      -      -      -      -      -      401
seat.remove            | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
seat.accept            | offered to oneself                      | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
seat.accept            | offered to the invitee                  | -      -      -      -      -      -      ok     -      -      -      -      401
seat.accept            | the User's                              | -      -      -      -      -      -      -      -      -      -      -      401
seat.accept            | given back                              | -      -      -      -      -      -      -      -      -      -      -      401
seat.accept            | the other Organization's                | -      -      -      -      -      -      -      -      -      -      -      401
seat.accept            | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.accept            | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
seat.decline           | offered to oneself                      | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
seat.decline           | offered to the invitee                  | -      -      -      -      -      -      ok     -      -      -      -      401
seat.decline           | the User's                              | -      -      -      -      -      -      -      -      -      -      -      401
seat.decline           | given back                              | -      -      -      -      -      -      -      -      -      -      -      401
seat.decline           | the other Organization's                | -      -      -      -      -      -      -      -      -      -      -      401
seat.decline           | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.decline           | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
seat.leave             | offered to oneself                      | -      -      -      -      -      -      -      -      -      -      -      401
seat.leave             | offered to the invitee                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.leave             | the User's                              | -      -      ok     -      -      -      -      -      -      -      -      401
seat.leave             | given back                              | -      -      -      -      -      -      -      -      -      -      -      401
seat.leave             | the other Organization's                | -      -      -      -      -      -      -      -      -      -      -      401
seat.leave             | random                                  | -      -      -      -      -      -      -      -      -      -      -      401
seat.leave             | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401

help.ask               | with one's own address                  | ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     401
help.ask               | with the User's address                 | -      -      ok     -      -      -      -      -      -      -      -      401
help.ask               | with an address of nobody               | -      -      -      -      -      -      -      -      -      -      -      401
help.ask               | malformed                               | bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    bad    401
`;
