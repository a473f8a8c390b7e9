import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRequestId } from '../services/request-id.js';

export type { Logger } from 'pino';

/**
 * The log: JSON lines on stderr, so that stdout stays a command's own result. What people write, names, telephone numbers, e-mails and tokens
 * never go in: log codes, counts, ids and durations. Each line names the request that it belongs to.
 */
export const createLogger = (level: string, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger =>
  pino(
    {
      level,
      base: null,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
      // An error's own properties may carry a request or a row with personal data: only what says where it broke is kept.
      serializers: { err: describeError },
    },
    destination,
  );

interface ErrorLine {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorLine;
}

function describeError(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no Error was thrown' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return {
    type: error.name,
    ...code,
    message: error.message,
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
