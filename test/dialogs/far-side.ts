import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Finding } from '../../rules/finding.js';
import { problemOf } from '../../services/partner-center/contract/errors.js';
import { failure, onWire } from '../../services/partner-center/embedded/answer.js';
import { createEmbeddedPartnerCenter } from '../../services/partner-center/embedded.js';
import type { PartnerCenterStore } from '../../services/partner-center/store-port.js';

type Options = Parameters<typeof createEmbeddedPartnerCenter>[0];

/** The embedded Partner Center behind a real HTTP server, on one port for the length of a conversation. */
export class FarSide {
  private server: Server | null = null;
  private port = 0;
  private refusal: Finding | null = null;
  /** Requests that wait for `fast`; null while the far side answers at once. */
  private held: (() => void)[] | null = null;

  constructor(
    private readonly parts: Pick<Options, 'tokens' | 'clock' | 'timeZone'> & {
      readonly store: () => PartnerCenterStore;
      readonly profile: ReturnType<Options['profile']>;
    },
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The next submission is refused by one of the far side's rules, whatever ours say. */
  refuseNext(finding: Finding): void {
    this.refusal = finding;
  }

  get isSlow(): boolean {
    return this.held !== null;
  }

  /** From now on a request hangs until `fast`. */
  slow(): void {
    this.held ??= [];
  }

  /** Answers what hangs, in the order in which it came. */
  fast(): void {
    const { held } = this;
    this.held = null;
    for (const answer of held ?? []) answer();
  }

  async up(): Promise<void> {
    const { store, profile, ...parts } = this.parts;
    const embedded = createEmbeddedPartnerCenter({
      ...parts,
      store: { transaction: (work) => store().transaction(work) },
      profile: () => profile,
      report: (error) => {
        throw error;
      },
    });
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const refused = request.method === 'POST' ? this.refusal : null;
        if (refused) {
          this.refusal = null;
          const answer = onWire(failure(problemOf('opportunity.rejected-by-rules', refused)), 'req-refused');
          response.writeHead(answer.status, answer.headers);
          response.end(answer.body);
          return;
        }
        const [path = '/', query = ''] = (request.url ?? '/').split('?');
        const handle = (): void =>
          void embedded
            .handle({ method: request.method ?? 'GET', path, query, headers: request.headers, body: Buffer.concat(chunks) })
            .then((answer) => {
              response.writeHead(answer.status, answer.headers);
              response.end(answer.body);
            });
        if (this.held === null) handle();
        else this.held.push(handle);
      });
    });
    await new Promise<void>((done) => this.server?.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Off the network; does nothing where it is already. */
  async down(): Promise<void> {
    if (!this.server) return;
    await new Promise((done) => {
      this.server?.close(done);
      this.server?.closeAllConnections();
    });
    this.server = null;
  }
}
