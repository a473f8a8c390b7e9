import { problemOf } from './errors.js';
import { EXAMPLE_WORLD, type Example, exampleOf, failedExampleOf } from './example-parts.js';

const { now, number } = EXAMPLE_WORLD;
const of = (id: string, status: string, at: string = now) => ({ id, kind: 'opportunity', number, status, at });
const filed = of('1', '审核中');
const passed = of('2', '验证中');

/** What changed, for those who follow it. */
export const EVENT_EXAMPLES: readonly Example[] = [
  exampleOf(
    'listEvents',
    { name: 'events', summary: 'From the first one on', after: ['submitted', 'passed-review'] },
    { events: [filed, passed], nextCursor: '2', more: false },
  ),
  exampleOf(
    'listEvents',
    { name: 'events-first', summary: 'One at a time', after: ['submitted', 'passed-review'], query: 'limit=1' },
    { events: [filed], nextCursor: '1', more: true },
  ),
  exampleOf(
    'listEvents',
    { name: 'events-since', summary: 'Nothing new', after: ['submitted', 'passed-review'], query: 'cursor=2' },
    { events: [], nextCursor: '2', more: false },
  ),
  exampleOf(
    'listEvents',
    {
      name: 'events-lapsed',
      summary: 'A verification that nobody decided in time',
      after: ['submitted', 'passed-review', 'clock-advanced'],
      query: 'cursor=2',
    },
    { events: [of('3', '已驳回', '2026-10-12T16:00:00.000Z')], nextCursor: '3', more: false },
  ),
  exampleOf(
    'listEvents',
    { name: 'events-of-another', summary: "Not another company's", after: ['submitted'], headers: { 'X-Partner-Id': 'other-partner' } },
    { events: [], nextCursor: '0', more: false },
  ),
  exampleOf(
    'listEventsForReview',
    { name: 'review-events', summary: 'Of every company', after: ['submitted'] },
    { events: [{ ...filed, partnerId: 'lanhu-partner' }], nextCursor: '1', more: false },
  ),
  failedExampleOf(
    'listEvents',
    { name: 'events-unreached', summary: 'A place that was never reached', after: ['submitted'], query: 'cursor=7' },
    problemOf('page.cursor'),
  ),
];
