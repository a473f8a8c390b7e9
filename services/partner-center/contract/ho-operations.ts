import { hoAnswerRequest, hoDetail, hoPage, hoReviewPage, hoView, shareRequest } from './ho-schemas.js';
import { change, type Operation, page, plain, WRITE_ERRORS, write } from './operation.js';
import { progressRequest } from './progress-schemas.js';

const VIEW = { status: 200, name: 'HoView', schema: hoView };

/** Opportunities that the vendor shares with partners (HO). */
export const HO_OPERATIONS = {
  listHos: {
    ...page,
    path: '/hos',
    role: 'partner',
    summary: 'The HOs shared with the company, newest first',
    success: { status: 200, name: 'HoPage', schema: hoPage },
  },
  getHo: {
    ...plain,
    method: 'get',
    path: '/hos/{number}',
    role: 'partner',
    summary: 'One HO of the company',
    description: "Another company's number is answered as not found. One that nobody answered in three working days shows as 已收回.",
    success: { status: 200, name: 'HoDetail', schema: hoDetail },
    errors: ['ho.not-found'],
  },
  answerHo: {
    ...change,
    path: '/hos/{number}/answers',
    role: 'partner',
    summary: 'Accept or decline an HO',
    description: 'Possible in 待接受, until 24:00 of the deadline. To decline needs a reason. Only the main account has the menu.',
    body: { name: 'HoAnswer', schema: hoAnswerRequest },
    success: VIEW,
    errors: [...WRITE_ERRORS, 'account.not-main', 'ho.not-open', 'ho.not-found'],
  },
  reportHoProgress: {
    ...change,
    path: '/hos/{number}/progress',
    role: 'partner',
    summary: 'Report progress of an HO',
    description: 'From acceptance until delivery is complete. `signed` moves 已接受 to 签单完成, `delivered` moves that to 交付完成.',
    body: { name: 'Progress', schema: progressRequest },
    success: VIEW,
    errors: [...WRITE_ERRORS, 'progress.not-open', 'progress.out-of-order', 'ho.not-found'],
  },
  listHosForReview: {
    ...page,
    path: '/review/hos',
    role: 'reviewer',
    summary: 'The HOs of every partner, newest first',
    success: { status: 200, name: 'HoReviewPage', schema: hoReviewPage },
  },
  shareHo: {
    ...write,
    path: '/review/hos',
    role: 'reviewer',
    summary: 'Share an HO with a partner',
    description: 'It is 待接受 for three working days after the day of sharing. `sharedAt` in the past makes one that was shared then.',
    body: { name: 'Share', schema: shareRequest },
    success: { ...VIEW, status: 201 },
    errors: [...WRITE_ERRORS, 'ho.shared-in-future'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
