import type { HolidayYears } from '../../../rules/working-days.js';
import { type Clock, dayIn } from '../../clock.js';
import type { SomeFacts } from '../facts.js';
import type { PartnerCenterStore } from '../store-port.js';
import type { Callers } from './callers.js';

/** A clock that a demonstration may move: without `shift` it cannot be moved. `shift` keeps the new offset before it resolves. */
export type MovableClock = Clock & { readonly shift?: ((byMs: number) => Promise<void> | void) | undefined };

/** Whom a partner's call comes from. */
export interface Caller {
  readonly partnerId: string;
  readonly personId: string;
}

/** What the operations of an embedded Partner Center work with. */
export interface Office {
  readonly store: PartnerCenterStore;
  readonly clock: MovableClock;
  readonly callers: Callers;
  readonly timeZone: string;
  /** Published holidays beyond those built in. */
  readonly holidays: HolidayYears | undefined;
  /** What the vendor knows of a partner and the person who calls before anything was said of them; what is absent is unknown. */
  readonly profile: (caller: Caller) => SomeFacts;
}

/** The day it is for the Partner Center. */
export const todayOf = ({ clock, timeZone }: Pick<Office, 'clock' | 'timeZone'>): string => dayIn(clock.deskNow(), timeZone);
