import type { Role, Who } from './records.js';

/** Roles that see every submitted opportunity of their company [assumed]. `finance` sees incentives, of opportunities only its own. */
const COMPANY_WIDE: ReadonlySet<Role> = new Set(['main', 'sales', 'delivery']);

/** Whether a person sees the whole company's opportunities; without such a role only those he submitted himself. */
export const seesCompany = (who: Who): boolean => who.roles.some((role) => COMPANY_WIDE.has(role));

/** Whether a person sees the whole company's incentives. */
export const seesIncentives = (who: Who): boolean => seesCompany(who) || who.roles.includes('finance');
