/** What is refused, a short file for each: how Firefox ends a reader that it must, and meets a server that is gone; in Chromium all. */
import { inject } from 'vitest';
import { BOMB } from './refusals/bomb.ts';
import { COMPANY_PAGE } from './refusals/company-page.ts';
import { refuseExpiredInvitation } from './refusals/expired-invitation.ts';
import { refuseFiles } from './refusals/file.ts';
import { refuseForeignInvitation } from './refusals/foreign-invitation.ts';
import { refuseOnFreePlan } from './refusals/free-plan.ts';
import { OLD_WORKBOOK } from './refusals/old-workbook.ts';
import { refuseWithoutServer } from './refusals/server-down.ts';
import { startRefusing } from './refusals/story.ts';
import { TRUNCATED_ZIP } from './refusals/truncated-zip.ts';
import { refuseWrongCode } from './refusals/wrong-code.ts';

const refusing = startRefusing();
refuseWithoutServer(refusing);
if (inject('browser') === 'firefox') refuseFiles(refusing, [BOMB]);
else {
  refuseFiles(refusing, [BOMB, COMPANY_PAGE, OLD_WORKBOOK, TRUNCATED_ZIP]);
  refuseWrongCode(refusing);
  refuseForeignInvitation(refusing);
  refuseExpiredInvitation(refusing);
  refuseOnFreePlan(refusing);
}
