import { z } from 'zod';
import { EVENT_KINDS } from '../states.js';
import { instant } from './schema-parts.js';

const statusEvent = z.object({
  id: z.string().describe('Its place among all events; a later one has a greater place'),
  kind: z.enum(EVENT_KINDS),
  number: z.string().describe('Of the record; of a project that of its opportunity'),
  status: z.string().describe('The status it came into'),
  at: instant.describe('Since when; what ran out unseen may lie before the event in front of it'),
});

const place = {
  nextCursor: z.string().describe('The place after these; send it as cursor now, where there are more, or later'),
  more: z.boolean().describe('Whether there are more already'),
};

export const eventPage = z.object({ events: z.array(statusEvent).describe('Oldest first'), ...place });
export const eventReviewPage = z.object({ events: z.array(statusEvent.extend({ partnerId: z.string() })), ...place });

export type EventPage = z.infer<typeof eventPage>;
