/** What every route answers and what every pull holds: the columns are those of decision-table.ts. */
/**
 * Every route, and what each of the same people is answered, by its status: of what a body says, routes.test.ts compares the bytes.
 */
export const ROUTE_TABLE = `
                                                                   admin  ana-   user   other  ex-    ex-    in-    stran- other  susp.  susp.  no-
                                                                          lyst          user   member admin  vitee  ger    admin  admin  user   body

GET /health            |                                         | 200    200    200    200    200    200    200    200    200    200    200    200
GET /openapi.json      |                                         | 200    200    200    200    200    200    200    200    200    200    200    200
GET /invite            | without an id                           | 200    200    200    200    200    200    200    200    200    200    200    200
GET /invite            | an open invitation's id                 | 200    200    200    200    200    200    200    200    200    200    200    200
GET /invite            | a random id                             | 200    200    200    200    200    200    200    200    200    200    200    200
GET /help              |                                         | 200    200    200    200    200    200    200    200    200    200    200    200
POST /help             | from an address that is known           | 200    200    200    200    200    200    200    200    200    200    200    200
POST /help             | from an address that is not             | 200    200    200    200    200    200    200    200    200    200    200    200
POST /help             | malformed                               | 400    400    400    400    400    400    400    400    400    400    400    400
GET /download/:file    | that was built                          | 200    200    200    200    200    200    200    200    200    200    200    200
GET /download/:file    | that was not                            | 404    404    404    404    404    404    404    404    404    404    404    404
GET /digest/off        | without a token                         | 200    200    200    200    200    200    200    200    200    200    200    200
GET /digest/off        | with the User's                         | 200    200    200    200    200    200    200    200    200    200    200    200
POST /digest/off       | with the User's                         | 200    200    200    200    200    200    200    200    200    200    200    200
POST /digest/off       | with a stranger's                       | 200    200    200    200    200    200    200    200    200    200    200    200
POST /digest/off       | with none of ours                       | 200    200    200    200    200    200    200    200    200    200    200    200
POST /v1/auth/code     | an address that is known                | 200    200    200    200    200    200    200    200    200    200    200    200
POST /v1/auth/code     | an address that is not                  | 200    200    200    200    200    200    200    200    200    200    200    200
POST /v1/auth/code     | malformed                               | 400    400    400    400    400    400    400    400    400    400    400    400
POST /v1/auth/verify   | the code                                | 200    200    200    200    200    200    200    200    200    200    200    200
POST /v1/auth/verify   | another code                            | 401    401    401    401    401    401    401    401    401    401    401    401
POST /v1/auth/verify   | an unknown request                      | 401    401    401    401    401    401    401    401    401    401    401    401
POST /v1/auth/verify   | malformed                               | 400    400    400    400    400    400    400    400    400    400    400    400
POST /v1/auth/sign-out |                                         | 204    204    204    204    204    204    204    204    204    204    204    204
POST /v1/push          | nothing                                 | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/push          | an unknown mutation                     | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/push          | another's client id                     | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/push          | malformed                               | 400    400    400    400    400    400    400    400    400    400    400    401
POST /v1/pull          | from the beginning                      | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/pull          | another's client id                     | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/pull          | another's cookie                        | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/pull          | a cookie that is none                   | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/pull          | malformed                               | 400    400    400    400    400    400    400    400    400    400    400    401
GET /v1/live           |                                         | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/payments      | unsigned                                | 401    401    401    401    401    401    401    401    401    401    401    401
POST /v1/payments      | signed with another secret              | 401    401    401    401    401    401    401    401    401    401    401    401
POST /v1/payments      | signed                                  | 200    200    200    200    200    200    200    200    200    200    200    200
POST /v1/payments      | signed, and malformed                   | 400    400    400    400    400    400    400    400    400    400    400    400
POST /v1/linkedin      | whether it is offered                   | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/linkedin      | for one's own account                   | 200    200    200    200    200    200    200    200    200    200    200    401
POST /v1/linkedin      | for the User's                          | 404    404    200    404    404    404    404    404    404    404    404    401
POST /v1/linkedin      | for a random one                        | 404    404    404    404    404    404    404    404    404    404    404    401
POST /v1/linkedin      | with a state that is none               | 404    404    404    404    404    404    404    404    404    404    404    401
POST /v1/linkedin      | malformed                               | 400    400    400    400    400    400    400    400    400    400    400    401
any other              | that nobody serves                      | 404    404    404    404    404    404    404    404    404    404    404    404
any other              | a method that is not served             | 404    404    404    404    404    404    404    404    404    404    404    404
`;

/**
 * What the answers to all of his pulls, from the beginning, hold anywhere in their bytes. Who was ever asked for his consent keeps a
 * receipt with the ids of those who would have seen him, and no name. That somebody has left is told the team by his membership alone.
 */
export const READ_TABLE = `
                                                                   admin  ana-   user   other  ex-    ex-    in-    stran- other  susp.  susp.  no-
                                                                          lyst          user   member admin  vitee  ger    admin  admin  user   body

scope                  | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
scope                  | the Group's card                        | yes    yes    yes    yes    -      -      -      -      -      -      -      -
scope                  | the Group's team                        | yes    yes    -      -      -      -      -      -      -      -      -      -
scope                  | the Group's admin                       | yes    -      -      -      -      -      -      -      -      -      -      -
scope                  | the other Group's card                  | -      -      -      -      -      -      -      -      yes    -      -      -
scope                  | the other Group's team                  | -      -      -      -      -      -      -      -      yes    -      -      -
scope                  | the other Group's admin                 | -      -      -      -      -      -      -      -      yes    -      -      -
scope                  | of a deleted Group                      | -      -      -      -      -      -      -      -      -      -      -      -
scope                  | of a Group that only invites            | -      -      -      -      -      -      -      -      -      -      -      -
scope                  | the other User's, shown to the User     | -      -      yes    -      -      -      -      -      -      -      -      -
scope                  | the ex-member's, shown to the stranger  | -      -      -      -      -      -      -      yes    -      -      -      -
scope                  | the Analyst's, not answered yet         | -      -      -      -      -      -      -      -      -      -      -      -
membership             | the Admin's                             | yes    yes    yes    yes    yes    yes    yes    -      -      yes    yes    -
membership             | the Analyst's                           | yes    yes    yes    yes    yes    yes    yes    -      -      yes    yes    -
membership             | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
membership             | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
membership             | the ex-member's                         | yes    yes    -      -      yes    -      -      -      -      -      -      -
membership             | the suspended Admin's                   | yes    -      -      -      -      -      -      -      -      yes    yes    -
membership             | the suspended User's                    | yes    -      -      -      -      -      -      -      -      -      yes    -
membership             | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
membership             | the other Group's User's                | -      -      -      -      -      -      -      -      yes    -      -      -
account                | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
account                | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
account                | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
account                | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
account                | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
account                | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
account                | shown to the User                       | -      -      yes    yes    -      -      yes    -      -      -      -      -
account                | shown to the stranger                   | -      -      -      -      yes    -      -      yes    -      -      -      -
figures                | the Admin's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
figures                | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
figures                | the User's                              | yes    yes    yes    -      -      -      -      -      -      -      -      -
figures                | the other User's                        | yes    yes    -      yes    -      -      -      -      -      -      -      -
figures                | the ex-member's                         | -      -      -      -      yes    -      -      -      -      -      -      -
figures                | the ex-Admin's                          | -      -      -      -      -      yes    -      -      -      -      -      -
figures                | the suspended Admin's                   | -      -      -      -      -      -      -      -      -      yes    -      -
figures                | the suspended User's                    | -      -      -      -      -      -      -      -      -      -      yes    -
figures                | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
figures                | shown to the User                       | -      -      yes    yes    -      -      yes    -      -      -      -      -
figures                | shown to the stranger                   | -      -      -      -      yes    -      -      yes    -      -      -      -
goal                   | the Group's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
goal                   | for the User                            | yes    yes    yes    -      -      -      -      -      -      -      -      -
goal                   | for the other User                      | yes    yes    -      yes    -      -      -      -      -      -      -      -
goal                   | for the ex-member                       | -      -      -      -      -      -      -      -      -      -      -      -
goal                   | for the suspended User                  | -      -      -      -      -      -      -      -      -      -      -      -
goal                   | the User's own                          | yes    yes    yes    -      -      -      -      -      -      -      -      -
goal                   | the other User's own                    | yes    yes    -      yes    -      -      -      -      -      -      -      -
goal                   | the ex-member's own                     | -      -      -      -      yes    -      -      -      -      -      -      -
goal                   | the suspended User's own                | -      -      -      -      -      -      -      -      -      -      yes    -
goal                   | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
leaderboard            | the Group's                             | yes    yes    -      -      -      -      -      -      -      -      -      -
leaderboard            | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
address                | the invitee's                           | yes    -      -      -      -      -      yes    -      -      -      -      -
address                | the User's                              | yes    -      yes    -      -      -      -      -      -      -      -      -
address                | the ex-member's                         | yes    -      -      -      yes    -      -      -      -      -      -      -
address                | of who declined                         | yes    -      -      -      -      -      -      -      -      -      -      -
address                | the other Group's guest's               | -      -      -      -      -      -      -      -      yes    -      -      -
invitation             | to the invitee                          | yes    -      -      -      -      -      yes    -      -      -      -      -
invitation             | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
connection             | one's own                               | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
connection             | the other User's, shown to the User     | -      -      yes    yes    -      -      -      -      -      -      -      -
connection             | the ex-member's, shown to the stranger  | -      -      -      -      yes    -      -      yes    -      -      -      -
connection             | the Analyst's, not answered yet         | -      yes    -      -      -      -      -      -      yes    -      -      -
scheduled              | the User's own                          | -      -      yes    -      -      -      -      -      -      -      -      -
scheduled              | the other User's own                    | -      -      yes    yes    -      -      yes    -      -      -      -      -
scheduled              | the other User's, by the User           | -      -      yes    yes    -      -      -      -      -      -      -      -
scheduled              | the other User's, by the invitee        | -      -      -      yes    -      -      yes    -      -      -      -      -
organization           | the Admin's                             | yes    -      -      -      -      -      -      -      -      -      -      -
organization           | the other Group's Admin's               | -      -      -      -      -      -      -      -      yes    -      -      -
seat                   | offered to oneself                      | yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    yes    -
seat                   | the User's                              | yes    -      yes    -      -      -      -      -      -      -      -      -
seat                   | the Analyst's                           | yes    yes    -      -      -      -      -      -      -      -      -      -
seat                   | offered to the invitee                  | yes    -      -      -      -      -      yes    -      -      -      -      -
seat                   | given back                              | yes    -      -      -      -      -      -      -      -      -      -      -
seat                   | the other Organization's                | -      -      -      -      -      -      -      -      yes    -      -      -
label                  | on the User                             | yes    yes    -      -      -      -      -      -      -      -      -      -
label                  | on a post of the User's                 | yes    yes    -      -      -      -      -      -      -      -      -      -
label                  | on the suspended User                   | -      -      -      -      -      -      -      -      -      -      -      -
label                  | on the ex-member                        | -      -      -      -      -      -      -      -      -      -      -      -
label                  | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
label                  | the User's own                          | -      -      yes    -      -      -      -      -      -      -      -      -
label                  | the Analyst's own                       | -      yes    -      -      -      -      -      -      -      -      -      -
publisher              | the User's                              | -      -      yes    -      -      -      -      -      -      -      -      -
publisher              | shown to the User                       | -      -      -      yes    -      -      -      -      -      -      -      -
audit log              | the Group's                             | yes    -      -      -      -      -      -      -      -      -      -      -
audit log              | the other Group's                       | -      -      -      -      -      -      -      -      yes    -      -      -
`;
