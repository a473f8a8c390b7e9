import type { HolidayYears } from '../rules/working-days.js';
import { createEmbeddedPartnerCenter, type EmbeddedPartnerCenter } from '../services/partner-center/embedded.js';
import { createReviewerClient, type Reviewer } from '../services/partner-center/reviewer-client.js';
import type { PartnerCenterStore } from '../services/partner-center/store-port.js';
import type { Config } from './config.js';
import type { DeskClock } from './desk-clock.js';
import { isDemoColleague } from './identity.js';
import { randomIds } from './ids.js';
import type { Logger } from './logger.js';
import { PARTNER_CENTER_PATH } from './partner-center-mount.js';
import type { Secrets } from './secrets.js';

/** Which Partner Center this desk works with. */
export interface OfficeParts {
  /** Null where PARTNER_CENTER_URL names another one. */
  readonly embedded: EmbeddedPartnerCenter | null;
  /** Where the desk's own client calls. */
  readonly partnerSide: { readonly baseUrl: string; readonly token: string };
  /** The vendor's side, for the sandbox; null with another Partner Center. */
  readonly reviewer: Reviewer | null;
}

/** Makes the embedded Partner Center, or says where the other one is. The desk calls its own one over HTTP like any other. */
export function createOffice(parts: {
  readonly config: Pick<Config, 'partnerCenter' | 'timeZone'>;
  readonly store: PartnerCenterStore;
  readonly secrets: Secrets;
  readonly clock: DeskClock;
  readonly calendar: HolidayYears | undefined;
  /** Whether the clock may be moved. */
  readonly sandbox: boolean;
  readonly logger: Logger;
  readonly base: string;
}): OfficeParts {
  const { config, store, secrets, clock, logger } = parts;
  if (config.partnerCenter !== null) {
    const { url, token } = config.partnerCenter;
    return { embedded: null, partnerSide: { baseUrl: url, token }, reviewer: null };
  }
  const { now, deskNow } = clock;
  const embedded = createEmbeddedPartnerCenter({
    store,
    tokens: { partner: secrets.partner, reviewer: secrets.reviewer },
    clock: parts.sandbox ? clock : { now, deskNow },
    timeZone: config.timeZone,
    // Whoever tries the desk out on this machine shall get through the whole of it; his colleague hands over to him.
    profile: (caller) => ({ pceJoined: 'yes', mainAccount: isDemoColleague(caller) ? 'no' : 'yes' }),
    report: (error, requestId) => logger.error({ err: error, requestId }, 'embedded Partner Center failed'),
    holidays: parts.calendar,
  });
  const baseUrl = `${parts.base}${PARTNER_CENTER_PATH}`;
  return {
    embedded,
    partnerSide: { baseUrl, token: secrets.partner },
    reviewer: createReviewerClient({ baseUrl, token: secrets.reviewer, clock, ids: randomIds }),
  };
}
