import { percentEncoded } from './attempt.js';
import { type HoDetail, type HoView, hoDetail, hoPage, hoView } from './contract/ho-schemas.js';
import type { ProgressEntry } from './contract/progress-schemas.js';
import type { PartnerCalls } from './partner-calls.js';
import type { PartnerCenterFlows, RemoteHo, RemoteHoDetail, RemoteProgress } from './port.js';

/** The calls about HOs. */
export const hoCalls = (calls: PartnerCalls): Pick<PartnerCenterFlows, 'hos' | 'ho' | 'answerHo' | 'reportHoProgress'> => ({
  hos: (who, page, requestId) =>
    calls.list(who, '/hos', { ...page, requestId }, { schema: hoPage, read: ({ hos }) => hos.map(remoteHoOf) }),
  ho: (who, number, requestId) => calls.find(who, pathOf(number), requestId, { schema: hoDetail, read: remoteDetailOf }),
  answerHo: (who, number, body, id) => calls.change(who, `${pathOf(number)}/answers`, { ...id, body }, HO),
  reportHoProgress: (who, number, body, id) => calls.change(who, `${pathOf(number)}/progress`, { ...id, body }, HO),
});

const pathOf = (number: string): string => `/hos/${percentEncoded(number)}`;

/** The view with its instants as epoch milliseconds. */
export const remoteHoOf = ({ statusSince, sharedAt, ...view }: HoView): RemoteHo => ({
  ...view,
  statusSince: Date.parse(statusSince),
  sharedAt: Date.parse(sharedAt),
});

const HO = { schema: hoView, read: remoteHoOf };

const remoteDetailOf = ({ history, progress, ...view }: HoDetail): RemoteHoDetail => ({
  ...remoteHoOf(view),
  history: history.map((entry) => ({ ...entry, at: Date.parse(entry.at) })),
  progress: progress.map(remoteProgressOf),
});

/** A report with its instant as epoch milliseconds. */
export const remoteProgressOf = (entry: ProgressEntry): RemoteProgress => ({ ...entry, at: Date.parse(entry.at) });
