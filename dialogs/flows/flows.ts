import { PROJECTS_FLOW, REGISTER_PROJECT_FLOW, REPORT_DELIVERY_FLOW } from './delivery.js';
import type { Flow } from './flow.js';
import { HO_FLOW } from './ho.js';
import { INCENTIVE_CHECK_FLOW } from './incentive-check.js';
import { INCENTIVE_ANSWER_FLOW, INCENTIVE_APPLY_FLOW, INCENTIVES_FLOW } from './incentives.js';
import { MY_DATA_FLOW } from './my-data.js';
import { INVITATIONS_FLOW } from './invitations.js';
import { INVITE_FLOW } from './invite.js';
import { MY_OPPORTUNITIES_FLOW } from './my-opportunities.js';
import { PERSON_FLOW } from './person.js';
import { PO_FLOW } from './po.js';
import { PROGRESS_FLOW } from './progress.js';
import { REPAIR_FLOW } from './repair.js';
import { SETTINGS_FLOW } from './settings.js';
import { WITHDRAW_FLOW } from './withdraw.js';

/** Everything that a partner can do here, in the order of the menu. To add something: docs/dialogs.md. */
export const FLOWS: readonly Flow[] = [
  PO_FLOW,
  MY_OPPORTUNITIES_FLOW,
  HO_FLOW,
  PROGRESS_FLOW,
  REPAIR_FLOW,
  WITHDRAW_FLOW,
  INCENTIVE_CHECK_FLOW,
  INCENTIVE_APPLY_FLOW,
  INCENTIVES_FLOW,
  INCENTIVE_ANSWER_FLOW,
  PROJECTS_FLOW,
  REGISTER_PROJECT_FLOW,
  REPORT_DELIVERY_FLOW,
  INVITE_FLOW,
  INVITATIONS_FLOW,
  SETTINGS_FLOW,
  MY_DATA_FLOW,
  PERSON_FLOW,
];

/** The flow of an id; undefined where there is none of that name (any more). */
export const flowNamed = (id: string): Flow | undefined => FLOWS.find((flow) => flow.id === id);
