import { eventPage, eventReviewPage } from './event-schemas.js';
import { type Operation, page } from './operation.js';

const description =
  'Every change of status of opportunities, HOs, incentives and projects, in the order they were made, without gaps, from the first one. An event says that there is something to read, not what. Without `cursor` the list begins at the first one; `nextCursor` is never null. A cursor that was never reached is refused with `page.cursor`: begin without one.';

/** What has changed since somebody last asked. */
export const EVENT_OPERATIONS = {
  listEvents: {
    ...page,
    path: '/events',
    role: 'partner',
    summary: "What has changed of the company's records, oldest first",
    description,
    success: { status: 200, name: 'EventPage', schema: eventPage },
  },
  listEventsForReview: {
    ...page,
    path: '/review/events',
    role: 'reviewer',
    summary: 'What has changed of the records of every partner, oldest first',
    description,
    success: { status: 200, name: 'EventReviewPage', schema: eventReviewPage },
  },
} as const satisfies Readonly<Record<string, Operation>>;
