import { PUBLISHED_LIMITS } from '../../../rules/limits.js';
import { addWorkingDays } from '../../../rules/working-days.js';
import { dayIn } from '../../clock.js';
import { problemOf } from '../contract/errors.js';
import { hoAnswerRequest, shareRequest } from '../contract/ho-schemas.js';
import { progressRequest } from '../contract/progress-schemas.js';
import type { HeldHo } from '../store-port.js';
import { type Answer, failure, jsonOf, success } from './answer.js';
import { factsOf } from './facts.js';
import { ownHo } from './ho-read.js';
import { hoMoved, storeHo } from './ho-status.js';
import { hoViewOf } from './ho-views.js';
import { runningNumber } from './numbers.js';
import type { Caller, Office } from './office.js';
import { beginProject } from './projects.js';
import { reportOf, statusAfter } from './progress.js';
import { staleAnswer } from './version.js';
import { type Wish, write } from './write.js';

/** POST /hos/{number}/answers. */
export const answerHo = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'answer-ho', schema: hoAnswerRequest }, wish, async (tx, given) => {
    const held = await ownHo(tx, office, caller, wish.number);
    if (held === undefined) return failure(problemOf('ho.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    if ((await factsOf(tx, office, caller)).mainAccount === 'no') return failure(problemOf('account.not-main'));
    if (held.status !== '待接受') return failure(problemOf('ho.not-open', held.status));
    const at = office.clock.deskNow();
    const change =
      given.answer === 'accept' ? ({ status: '已接受', reason: null } as const) : ({ status: '已拒绝', reason: given.reason } as const);
    return success(200, jsonOf(hoViewOf(await storeHo(tx, hoMoved(held, { ...change, at, by: 'partner' })))));
  });

/** POST /hos/{number}/progress. */
export const reportHoProgress = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'report-ho-progress', schema: progressRequest }, wish, async (tx, given) => {
    const held = await ownHo(tx, office, caller, wish.number);
    if (held === undefined) return failure(problemOf('ho.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    const next = statusAfter(held.status, '已接受', given.stage);
    if (!next.ok) return failure(next.problem);
    const at = office.clock.deskNow();
    const reported: HeldHo = { ...held, progress: [...held.progress, reportOf(given, at)] };
    const changed = next.value === null ? reported : hoMoved(reported, { status: next.value, at, by: 'partner', reason: null });
    const { number, partnerId, name, customerName } = held;
    if (next.value === '签单完成') await beginProject(tx, { number, partnerId, name, customerName }, at);
    return success(200, jsonOf(hoViewOf(await storeHo(tx, changed))));
  });

/** POST /review/hos. */
export const shareHo = (office: Office, wish: Wish): Promise<Answer> =>
  write(office, 'reviewer', { name: 'share-ho', schema: shareRequest }, wish, async (tx, given) => {
    const now = office.clock.deskNow();
    const at = given.sharedAt === undefined ? now : Date.parse(given.sharedAt);
    if (at > now) return failure(problemOf('ho.shared-in-future'));
    const day = dayIn(at, office.timeZone);
    const { partnerId, name, customerName, description = null } = given;
    const held: HeldHo = {
      number: await runningNumber(tx, 'HO', day),
      partnerId,
      status: '待接受',
      statusSince: at,
      sharedAt: at,
      deadline: addWorkingDays(day, PUBLISHED_LIMITS.hoAcceptanceWorkingDays, office.holidays).day,
      name,
      customerName,
      description,
      history: [{ status: '待接受', at, by: 'reviewer', reason: null }],
      progress: [],
      version: 1,
    };
    await tx.hos.insert(held);
    return success(201, jsonOf(hoViewOf(held)));
  });
