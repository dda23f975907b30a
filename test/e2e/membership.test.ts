/**
 * The life of a membership, from the invitation to the end of it, with real browsers and a real server.
 * Its chapters stand in test/e2e/membership/.
 */
import { tellOfConsent } from './membership/consent.ts';
import { tellOfEnds } from './membership/ends.ts';
import { tellOfInviting } from './membership/inviting.ts';
import { tellOfTheLog } from './membership/log.ts';
import { tellOfRoles } from './membership/roles.ts';
import { startLife } from './membership/story.ts';

const life = startLife();
tellOfInviting(life);
tellOfConsent(life);
tellOfRoles(life);
tellOfEnds(life);
tellOfTheLog(life);
