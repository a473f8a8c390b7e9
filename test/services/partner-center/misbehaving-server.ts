import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EmbeddedPartnerCenter } from '../../../services/partner-center/embedded.js';
import { answerFor, type Cleanup, listen } from './helpers.js';

/** What a misbehaving server does with one request. */
export type Behaviour =
  | { readonly does: 'answer'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Takes the request and says nothing. */
  | { readonly does: 'stall' }
  /** Breaks the connection without an answer. */
  | { readonly does: 'drop' }
  /** Announces more than it sends, then breaks off. */
  | { readonly does: 'truncate' }
  /** Never stops sending. */
  | { readonly does: 'flood' }
  /** Behaves. */
  | { readonly does: 'serve' }
  /** Does what is asked, then breaks the connection instead of answering. */
  | { readonly does: 'commit-and-drop' };

export interface MisbehavingServer {
  readonly baseUrl: string;
  readonly seen: { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] }[];
  /** One behaviour a request; the last one stays. */
  plan(...behaviours: Behaviour[]): void;
}

export const answering = (status: number, body = '{}', headers: Readonly<Record<string, string>> = {}): Behaviour => ({
  does: 'answer',
  status,
  body,
  headers,
});

/** A real HTTP server that misbehaves on demand, in front of an embedded Partner Center where one is given. */
export async function misbehavingServer(cleanup: Cleanup, center?: EmbeddedPartnerCenter): Promise<MisbehavingServer> {
  let planned: Behaviour[] = [{ does: 'serve' }];
  const seen: MisbehavingServer['seen'] = [];
  const { baseUrl } = await listen(cleanup, (req, res) => {
    seen.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers });
    const behaviour = (planned.length > 1 ? planned.shift() : planned[0]) ?? { does: 'serve' };
    void behave(behaviour, req, res, center);
  });
  return {
    baseUrl,
    seen,
    plan: (...behaviours) => {
      planned = behaviours;
    },
  };
}

async function behave(behaviour: Behaviour, req: IncomingMessage, res: ServerResponse, center?: EmbeddedPartnerCenter): Promise<void> {
  switch (behaviour.does) {
    case 'answer':
      req.resume();
      res.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      res.end(behaviour.body ?? '');
      return;
    case 'stall':
      req.resume();
      return;
    case 'drop':
      req.socket.destroy();
      return;
    case 'truncate':
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      res.write('{"number":', () => req.socket.destroy());
      return;
    case 'flood':
      res.writeHead(200, { 'content-type': 'application/json' });
      flood(res);
      return;
    case 'serve':
    case 'commit-and-drop': {
      if (center === undefined) throw new Error('no embedded Partner Center stands behind this server');
      const { status, headers, body } = await answerFor(center, req);
      if (behaviour.does === 'serve') {
        // Not chained: restify, loaded by another test of the same process, changes what writeHead returns.
        res.writeHead(status, headers);
        res.end(body);
      } else req.socket.destroy();
    }
  }
}

function flood(res: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const more = (): void => {
    while (!res.destroyed && res.write(chunk));
  };
  res.on('drain', more);
  more();
}
