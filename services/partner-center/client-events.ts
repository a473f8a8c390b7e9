import { type EventPage, eventPage } from './contract/event-schemas.js';
import type { PartnerCalls } from './partner-calls.js';
import type { PartnerCenterFlows, RemoteEvent } from './port.js';

/** The call about what has changed. */
export const eventCalls = (calls: PartnerCalls): Pick<PartnerCenterFlows, 'events'> => ({
  events: (who, page, requestId) => calls.follow(who, '/events', { ...page, requestId }, { schema: eventPage, read: readEvents }),
});

const readEvents = ({ events }: EventPage): readonly RemoteEvent[] => events.map((event) => ({ ...event, at: Date.parse(event.at) }));
