import type { Handlers } from '../messaging/serve.ts';
import type { Background } from './context.ts';
import { createAuditHandlers } from './handlers/audit.ts';
import { createCaptureHandlers } from './handlers/capture.ts';
import { createChangeHandlers } from './handlers/change.ts';
import { createFiguresHandlers } from './handlers/figures.ts';
import { createGoalHandlers } from './handlers/goals.ts';
import { createGroupHandlers } from './handlers/group.ts';
import { createHomeHandlers } from './handlers/home.ts';
import { createLinkedInHandlers } from './handlers/linkedin.ts';
import { createOrganizationHandlers } from './handlers/organization.ts';
import { createOutHandlers } from './handlers/out.ts';
import { createPanelHandlers } from './handlers/panel.ts';
import { createReminderHandlers } from './handlers/reminder.ts';
import { createScheduleHandlers } from './handlers/schedule.ts';
import { createSessionHandlers } from './handlers/session.ts';
import { createSightHandlers } from './handlers/sight.ts';
import { createViewAsHandlers } from './handlers/view-as.ts';

/** One for each message of the protocol: the type sees to it that none is missing. */
export function createHandlers(background: Background): Handlers {
  return {
    ...createSessionHandlers(background),
    ...createHomeHandlers(background),
    ...createGoalHandlers(background),
    ...createGroupHandlers(background),
    ...createFiguresHandlers(background),
    ...createChangeHandlers(background),
    ...createPanelHandlers(background),
    ...createOutHandlers(background),
    ...createOrganizationHandlers(background),
    ...createLinkedInHandlers(background),
    ...createCaptureHandlers(background),
    ...createAuditHandlers(background),
    ...createSightHandlers(background),
    ...createScheduleHandlers(background),
    ...createReminderHandlers(background),
    ...createViewAsHandlers(background),
  };
}
