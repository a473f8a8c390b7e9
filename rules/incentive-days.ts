import { dayText } from './days.js';
import { type IncentiveCondition, ruling } from './incentive-condition.js';

const APPLY = 'incentive-apply-procedure';

/** What the days of verification, project start and delivery decide. Source: incentive-apply-procedure. */
export const DAYS: readonly IncentiveCondition[] = [
  {
    id: 'verified_on',
    topic: APPLY,
    kind: 'day',
    matter: { zh: '机会点是哪天验证通过的', en: 'on which day the opportunity was verified' },
    decide: ({ given, verifiedDay }) => {
      if (verifiedDay !== undefined) {
        const day = dayText(verifiedDay);
        return ruling('met', `机会点已在 ${day.zh}验证通过。`, `The opportunity was 机会点验证通过 (verified) on ${day.en}.`);
      }
      return given.verified_on === 'ho'
        ? ruling(
            'not-stated',
            '项目起始时间要与“机会点验证通过”的时间比；由华为共享的机会点（HO）与哪个时间比，官方资料没有写明。',
            'The project start is compared with the time of 机会点验证通过 (verified); with which time it is for an opportunity shared by Huawei (HO), the sources do not say.',
          )
        : ruling(
            'not-met',
            '机会点还没有“机会点验证通过”，现在不能申请。请等验证通过、项目交付完成后再申请。',
            'The opportunity is not 机会点验证通过 (verified) yet, so no incentive can be applied for now. Apply once it is verified and delivered.',
          );
    },
  },
  {
    id: 'project_start',
    topic: APPLY,
    kind: 'day',
    matter: { zh: '项目是哪天开始的', en: 'on which day the project began' },
    decide: ({ given, verifiedDay, startDay, today }) => {
      const start = dayText(startDay ?? today);
      if (verifiedDay === undefined) {
        return given.verified_on === 'ho'
          ? ruling(
              'not-stated',
              `项目起始时间是 ${start.zh}；HO 的起始时间有什么要求，官方资料没有写明。`,
              `The project began on ${start.en}; what is wanted of the project start for an HO, the sources do not say.`,
            )
          : ruling(
              'unknown',
              `项目起始时间是 ${start.zh}，必须晚于验证通过的时间；还没有验证通过的日期，先不下结论。`,
              `The project began on ${start.en}, which must be later than the verification; without the day of the verification this is left open.`,
            );
      }
      const verified = dayText(verifiedDay);
      return startDay !== undefined && startDay > verifiedDay
        ? ruling(
            'met',
            `项目起始时间 ${start.zh}，晚于验证通过的 ${verified.zh}。申请时要上传证明材料。`,
            `The project start, ${start.en}, is later than the verification on ${verified.en}. The application wants proof uploaded.`,
          )
        : ruling(
            'not-met',
            `项目起始时间 ${start.zh}，不晚于验证通过的 ${verified.zh}，不能申请。请核对这两个日期。`,
            `The project start, ${start.en}, is not later than the verification on ${verified.en}, so the incentive cannot be applied for. Check both dates.`,
          );
    },
  },
  {
    id: 'project_end',
    topic: APPLY,
    kind: 'day',
    matter: { zh: '项目是哪天交付完成的', en: 'on which day the project was delivered' },
    decide: ({ endDay, appliesFrom, today }) => {
      if (endDay === undefined || appliesFrom === undefined) {
        return ruling(
          'not-met',
          '项目还没有交付完成，现在不能申请。请从交付周期结束后的第二天起申请。',
          'The project is not delivered yet, so no incentive can be applied for now. Apply from the day after the delivery period.',
        );
      }
      const [end, from] = [dayText(endDay), dayText(appliesFrom)];
      return appliesFrom <= today
        ? ruling(
            'met',
            `项目在 ${end.zh}交付完成，从 ${from.zh}起可以申请。`,
            `The project was delivered on ${end.en}; it can be applied for from ${from.en} on.`,
          )
        : ruling(
            'not-met',
            `项目交付在 ${end.zh}结束，当天及以前不能申请。请从 ${from.zh}起申请。`,
            `Delivery ends on ${end.en}; until then, and on that day, no incentive can be applied for. Apply from ${from.en} on.`,
          );
    },
  },
];
