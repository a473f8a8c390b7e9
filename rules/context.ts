import type { Limits } from './limits.js';
import type { Status } from './status.js';
import type { HolidayYears } from './working-days.js';

/** What a check needs to know besides the opportunity. All days are `YYYY-MM-DD` in the desk's time zone. */
export interface CheckContext {
  readonly today: string;
  /** Where the opportunity stands; absent means not yet sent. D2 to D4 and V1 to V3 speak in 审核中 and 验证中, T1 in 验证中 only. */
  readonly status?: Status | undefined;
  /** The day the status became 验证中: the ten working days of T1 count from the working day after it. */
  readonly verifyingSince?: string | undefined;
  /** The last day of the verification as the Partner Center states it: it wins over our own count. */
  readonly statedDeadline?: string | undefined;
  /** The day an HO was shared with the partner: T2 then shows its last day. */
  readonly hoSharedOn?: string | undefined;
  /** Published holidays beyond those built in (`HOLIDAYS_FILE`). */
  readonly calendar?: HolidayYears | undefined;
  /** Other values for the assumed numbers. */
  readonly limits?: Partial<Limits> | undefined;
}
