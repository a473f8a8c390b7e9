import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axios, { type AxiosInstance } from 'axios';
import pg from 'pg';
import WebSocket from 'ws';
import { call, until, type WireActivity } from '../bot/support.js';
import { TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import {
  buildImage,
  Container,
  deskEnvironment,
  freePort,
  hasProgram,
  makeCertificate,
  makeDeskDatabase,
  makePortal,
  startProxy,
} from './compose-run.js';

/** An `npm ci` with and one without the development tools: 40 s here, several times that beside other work. */
const BUILD_MS = 600_000;

if (TEST_DATABASE_URL === undefined || !hasProgram('haproxy'))
  test.skip('SKIPPED: what deploy/ describes, run. Name a server in TEST_DATABASE_URL and install haproxy to run it', () => {});
else
  describe('the image and the compose file, carried out without an engine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-compose-'));
    const server = TEST_DATABASE_URL ?? '';
    const database = makeDeskDatabase(server);
    const certificate = makeCertificate(folder);
    const portal = makePortal(folder);
    let replicas: readonly [Container, Container];
    let proxy: ReturnType<typeof startProxy> | null = null;
    let ports: { readonly http: number; readonly https: number };
    let web: AxiosInstance;

    beforeAll(async () => {
      const image = buildImage(folder);
      const [http, https, first, second] = (await Promise.all([1, 2, 3, 4].map(freePort))) as [number, number, number, number];
      ports = { http, https };
      const environment = deskEnvironment(image, {
        ...{ DATABASE_URL: database.url, PUBLIC_URL: `https://localhost:${https}`, PORTAL_JWT_KEY_FILE: portal.keyFile },
      });
      replicas = [
        new Container(image, environment, first, join(folder, 'data-1')),
        new Container(image, environment, second, join(folder, 'data-2')),
      ];
      const migrated = await replicas[0].run('migrate');
      if (migrated.code !== 0) throw new Error(migrated.output);
      await Promise.all(replicas.map((replica) => replica.start()));
      proxy = startProxy({
        ...{ PROXY_HTTP: `127.0.0.1:${http}`, PROXY_HTTPS: `127.0.0.1:${https}`, PROXY_CERTIFICATE: certificate.pem },
        ...{ DESK_1: `127.0.0.1:${first}`, DESK_2: `127.0.0.1:${second}` },
      });
      const httpsAgent = new Agent({ ca: certificate.trusted });
      web = axios.create({ baseURL: `https://localhost:${https}`, httpsAgent, validateStatus: () => true, proxy: false });
      const serves = async (): Promise<true | undefined> => {
        const problem = proxy?.problem() ?? null;
        if (problem !== null) throw new Error(`the proxy ended: ${problem}`);
        return (await web.get('/').catch(() => null))?.status === 200 ? true : undefined;
      };
      await until(serves);
    }, BUILD_MS);
    afterAll(async () => {
      await proxy?.end();
      await Promise.all((replicas ?? []).map((replica) => replica.end('SIGKILL')));
      await onServer(`drop database if exists ${database.name} with (force)`);
      await onServer(`drop role if exists ${database.name}`);
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    const onServer = async (text: string): Promise<void> => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(text).finally(() => client.end());
    };

    /** A figure of one replica. */
    const figure = async (replica: Container, name: string): Promise<number> => {
      const { body } = await call(replica.metricsUrl);
      const lines = String(body.text).split('\n');
      return lines
        .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    };

    /** A person's side of a conversation through the proxy. */
    const enter = async (person: string) => {
      const issued = await web.post('/webchat/token', {}, { headers: { authorization: `Bearer ${portal.token(person)}` } });
      const headers = { authorization: `Bearer ${issued.data.token}` };
      const opened = await web.post('/v3/directline/conversations', {}, { headers });
      const path = `/v3/directline/conversations/${issued.data.conversationId}`;
      const stream = (url: string): { readonly seen: WireActivity[]; readonly closed: Promise<void>; readonly close: () => void } => {
        const socket = new WebSocket(url, { ca: certificate.trusted });
        const seen: WireActivity[] = [];
        socket.on('message', (data) => seen.push(...JSON.parse(String(data)).activities));
        socket.on('error', () => {});
        return { seen, closed: new Promise((resolve) => socket.once('close', () => resolve())), close: () => socket.close() };
      };
      const say = async (text: string, id: string): Promise<string> => {
        const sent = await web.post(`${path}/activities`, { type: 'message', text, channelData: { clientActivityID: id } }, { headers });
        if (sent.status !== 200) throw new Error(`${sent.status}: ${JSON.stringify(sent.data)}`);
        return sent.data.id;
      };
      const again = async (watermark: number): Promise<string> =>
        (await web.get(`${path}?watermark=${watermark}`, { headers })).data.streamUrl;
      return { streamUrl: String(opened.data.streamUrl), stream, say, again };
    };

    test('a conversation over the proxy alternates between the replicas; one of them is killed and it goes on', async () => {
      const anna = await enter('anna');
      expect(anna.streamUrl).toMatch(`wss://localhost:${ports.https}/v3/directline/`);
      let stream = anna.stream(anna.streamUrl);
      const answered = (id: string): Promise<WireActivity> => until(() => stream.seen.find(({ replyToId }) => replyToId === id));
      for (let turn = 0; turn < 6; turn++) await answered(await anna.say('PO验证要多久？', `before-${turn}`));
      expect(Math.min(...(await Promise.all(replicas.map((replica) => figure(replica, 'desk_turns_total')))))).toBeGreaterThan(0);

      // The one that holds the stream.
      const held = (await figure(replicas[0], 'desk_open_sockets')) > 0 ? replicas[0] : replicas[1];
      const [other] = replicas.filter((replica) => replica !== held);
      await held.end('SIGKILL');
      await stream.closed;
      stream = anna.stream(await anna.again(0));
      for (let turn = 0; turn < 6; turn++) await answered(await anna.say('BANT 怎么写？', `after-${turn}`));

      const before = await figure(other!, 'desk_turns_total');
      await held.start();
      const shared = async (): Promise<true | undefined> => {
        await answered(await anna.say('HO 多久要接收？', `again-${performance.now()}`));
        return (await figure(held, 'desk_turns_total')) > 0 ? true : undefined;
      };
      await until(shared);
      expect(before).toBeGreaterThan(0);
      const ids = stream.seen.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      stream.close();
    }, 120_000);

    test('a replica that is stopped takes its leave: nobody meets an error', async () => {
      const bert = await enter('bert');
      const stream = bert.stream(bert.streamUrl);
      const stopped = replicas[0].end('SIGTERM');
      const sent: string[] = [];
      for (let turn = 0; turn < 40; turn++) sent.push(await bert.say('PO验证要多久？', `leave-${turn}`));
      expect(await stopped).toBe(0);
      stream.close();
      const missed = bert.stream(await bert.again(0));
      await until(() => (sent.every((id) => missed.seen.some(({ replyToId }) => replyToId === id)) ? true : undefined));
      missed.close();
      await replicas[0].start();
    }, 120_000);

    test('while the database takes no writes, questions are answered whichever replica they meet first', async () => {
      const carl = await enter('carl');
      const stream = carl.stream(carl.streamUrl);
      const answered = (id: string): Promise<WireActivity> => until(() => stream.seen.find(({ replyToId }) => replyToId === id));
      await answered(await carl.say('PO验证要多久？', 'writable'));
      const setReadOnly = async (value: 'on' | 'off'): Promise<void> => {
        await onServer(`alter database ${database.name} set default_transaction_read_only = ${value}`);
        await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.name}'`);
      };
      await setReadOnly('on');
      // A replica that does not hold the stream cannot answer and refuses; the proxy then asks the other.
      for (let turn = 0; turn < 6; turn++) await answered(await carl.say('PO验证要多久？', `read-only-${turn}`));
      await setReadOnly('off');
      await answered(await carl.say('BANT 怎么写？', 'writable-again'));
      stream.close();
    }, 60_000);

    test('what partners do not call is not served outside', async () => {
      // As it is written: client libraries would tidy up the path.
      const statusOf = (path: string): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const asked = request({ host: 'localhost', port: ports.https, path, ca: certificate.trusted }, (answer) =>
            resolve(answer.resume().statusCode),
          );
          asked.once('error', reject).end();
        });
      const hidden = ['/metrics', '/healthz', '/readyz', '/partner-center/v1/openapi.json', '/%6detrics', '//metrics'];
      const dotted = [
        '/assets/../metrics',
        '/assets/%2e%2e/metrics',
        '/assets/.%2E/metrics',
        '/assets/..%2fmetrics',
        '/v3/directline/../../metrics',
      ];
      const statuses = await Promise.all([...hidden, ...dotted].map(statusOf));
      expect(statuses.filter((status) => status !== 404)).toEqual([]);
      expect(await statusOf('/')).toBe(200);
    });

    test('the page comes with its chat client, over TLS only', async () => {
      const plain = await web.get(`http://127.0.0.1:${ports.http}/`, { maxRedirects: 0 });
      expect([plain.status, plain.headers.location]).toEqual([308, `https://127.0.0.1:${ports.http}/`]);
      const client = await web.get('/assets/webchat.js', { responseType: 'arraybuffer' });
      expect([client.status, client.data.byteLength]).toEqual([200, 3_891_526]);
    });

    test('the role of the desk is no administrator, and its script may run again', async () => {
      database.initialise();
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query(
        'select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls from pg_roles where rolname = current_user',
      );
      await client.end();
      expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false, rolbypassrls: false }]);
    });
  });
