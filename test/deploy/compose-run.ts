import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { until } from '../bot/support.js';
import { composeSchema } from './compose-schema.js';
import { DEPLOY, readVariables, readYaml } from './described.js';

const imageSchema = z.object({
  workdir: z.string(),
  env: z.record(z.string(), z.string()),
  entrypoint: z.tuple([z.literal('node')], z.string()),
  cmd: z.array(z.string()),
  healthcheck: z.tuple([z.literal('node')], z.string()),
  user: z.string().regex(/^\d+:\d+$/),
});
export type Image = z.infer<typeof imageSchema>;

const run = (command: string, args: readonly string[], env: Record<string, string | undefined> = process.env): string => {
  const done = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.status ?? done.error?.message}\n${done.stderr}`);
  return done.stdout;
};

export const hasProgram = (name: string): boolean => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined;

/** Carries out the Dockerfile in a folder that another user may read. */
export function buildImage(folder: string): Image {
  chmodSync(folder, 0o755);
  const script = fileURLToPath(new URL('../../scripts/image-tree.mjs', import.meta.url));
  return imageSchema.parse(JSON.parse(run(process.execPath, [script, join(folder, 'image')])));
}

/** The database and its role, made by the script that the PostgreSQL container runs at its first start; runs again without harm. */
export function makeDeskDatabase(server: string): { readonly url: string; readonly name: string; readonly initialise: () => void } {
  const name = `desk_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(32).toString('hex');
  const { hostname, port, username, password: own } = new URL(server);
  const initialise = (): void => {
    run(join(DEPLOY, 'database', '10-desk.sh'), [], {
      ...{ PATH: process.env.PATH, PGHOST: hostname, PGPORT: port || '5432', PGPASSWORD: decodeURIComponent(own) },
      ...{ POSTGRES_USER: username, DESK_DATABASE: name, DESK_DATABASE_PASSWORD: password },
    });
  };
  initialise();
  return { url: `postgres://${name}:${password}@${hostname}:${port || '5432'}/${name}`, name, initialise };
}

/** A certificate for localhost, as one file for the proxy and alone for who has to trust it. */
export function makeCertificate(folder: string): { readonly pem: string; readonly trusted: Buffer } {
  const [key, certificate, pem] = ['key.pem', 'certificate.pem', 'both.pem'].map((name) => join(folder, name)) as [string, string, string];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  run('openssl', [
    'req',
    ...kind,
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  writeFileSync(pem, Buffer.concat([readFileSync(certificate), readFileSync(key)]));
  return { pem, trusted: readFileSync(certificate) };
}

/** A portal: the file with its public key, and tokens of its people. */
export function makePortal(folder: string): { readonly keyFile: string; readonly token: (person: string) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keyFile = join(folder, 'portal.pem');
  writeFileSync(keyFile, publicKey.export({ type: 'spki', format: 'pem' }));
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { PORTAL_JWT_ISSUER: iss, PORTAL_JWT_AUDIENCE: aud } = readVariables('desk.env.example');
  const token = (person: string): string => {
    const exp = Math.floor(Date.now() / 1_000) + 600;
    const data = `${part({ alg: 'ES256', typ: 'JWT' })}.${part({ sub: person, partner: 'blue', roles: ['main'], iss, aud, exp })}`;
    return `${data}.${sign('sha256', Buffer.from(data), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
  return { keyFile, token };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** What `desk.env.example` becomes once it is filled in, without a Partner Center elsewhere, with what the compose file adds. */
export function deskEnvironment(image: Image, own: Record<string, string>): Record<string, string> {
  const { PARTNER_CENTER_URL: _url, PARTNER_CENTER_TOKEN: _token, ...example } = readVariables('desk.env.example');
  const secret = (): string => randomBytes(32).toString('hex');
  return {
    ...image.env,
    ...Object.fromEntries(Object.entries(example).map(([name, value]) => [name, value === '' ? secret() : value])),
    ...composeSchema.parse(readYaml('compose.yaml')).services['desk-1']?.environment,
    ...{ EMBEDDED_PARTNER_TOKEN: secret(), EMBEDDED_REVIEWER_TOKEN: secret() },
    ...own,
  };
}

/** One container of the image: its own data folder and port, the image's user where this process may take it on. */
export class Container {
  private child: ChildProcess | null = null;
  private complaint = '';

  constructor(
    private readonly image: Image,
    private readonly environment: Record<string, string>,
    readonly port: number,
    private readonly volume: string,
  ) {
    mkdirSync(volume);
    // As a volume comes: not owned by the desk, but writable for it.
    chmodSync(volume, 0o777);
  }

  get metricsUrl(): string {
    return `http://127.0.0.1:${this.port}/metrics`;
  }

  private get options() {
    const [uid, gid] = this.image.user.split(':').map(Number) as [number, number];
    const env = { PATH: process.env.PATH ?? '', ...this.environment, PORT: String(this.port), DATA_DIR: join(this.volume, 'desk') };
    return { cwd: this.image.workdir, env, ...(process.getuid?.() === 0 ? { uid, gid } : {}) };
  }

  /** Runs a command of the image to its end. */
  run(...cmd: string[]): Promise<{ readonly code: number | null; readonly output: string }> {
    const child = spawn(process.execPath, [...this.image.entrypoint.slice(1), ...cmd], {
      ...this.options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  }

  /** Starts it and waits until the image's health check passes. */
  async start(): Promise<void> {
    const args = [...this.image.entrypoint.slice(1), ...this.image.cmd];
    const child = spawn(process.execPath, args, { ...this.options, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk) => {
      this.complaint += chunk;
    });
    this.child = child;
    await until(() => {
      if (child.exitCode !== null) throw new Error(`the container ended: ${this.complaint}`);
      return spawnSync(process.execPath, this.image.healthcheck.slice(1), this.options).status === 0 ? true : undefined;
    });
  }

  /** Ends it, and says with which code; null after a kill. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    child.kill(signal);
    return gone;
  }
}

/** The proxy with the shipped configuration; `problem` is why it has ended. */
export function startProxy(addresses: Record<string, string>): {
  readonly problem: () => string | null;
  readonly end: () => Promise<void>;
} {
  const environment = { PATH: process.env.PATH ?? '', ...addresses };
  const file = join(DEPLOY, 'haproxy.cfg');
  run('haproxy', ['-c', '-q', '-f', file], environment);
  const child = spawn('haproxy', ['-db', '-f', file], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    problem: () => (child.exitCode === null ? null : complaint),
    end: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
