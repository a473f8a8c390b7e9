import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from './config.js';
import { projectRoot } from './project-root.js';
import { tarFiles } from './tar-files.js';

/** The one release the page is written and tested against. The package installs 500 MB; its tarball holds the two files needed. */
const RELEASE = {
  name: 'botframework-webchat',
  version: '4.18.1',
  tarballSha512: '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
  bundle: 'webchat.js',
  bundleBytes: 3_891_526,
  license: 'webchat.js.LICENSE.txt',
} as const;

const FETCH_TIMEOUT_MS = 120_000;
const SETUP_COMMAND = 'npm run setup';

/** Where the Web Chat bundle is, or what to run to get it and why it is not there. */
export type WebChatFile =
  | { readonly kind: 'ready'; readonly path: string; readonly license: string; readonly etag: string }
  | { readonly kind: 'missing'; readonly run: typeof SETUP_COMMAND; readonly problem: string };

/** Where the bundle is kept: the folder of the configuration, else a place in the project that an upgrade of the bundle leaves behind. */
export const webChatFolder = ({ webChatDir }: Pick<Config, 'webChatDir'>): string =>
  webChatDir ?? join(projectRoot(), '.cache', 'webchat', RELEASE.version);

/** Hands over the tarball's bytes; rejects where it cannot be had. */
type TarballSource = (folder: string) => Promise<Buffer>;

/**
 * Looks for the bundle on disk; never touches the network, so it may be asked at every request.
 * @param folder where it is kept (`webChatFolder`).
 */
export const webChatFile = async (folder: string): Promise<WebChatFile> => {
  const path = join(folder, RELEASE.bundle);
  const license = join(folder, RELEASE.license);
  const bytes = await sizeOf(path);
  if (bytes === RELEASE.bundleBytes && existsSync(license)) {
    return { kind: 'ready', path, license, etag: `"webchat-${RELEASE.version}"` };
  }
  return missing(bytes === undefined ? `${path} is not there yet` : `${path} has ${bytes} bytes instead of ${RELEASE.bundleBytes}`);
};

/**
 * Fetches the bundle through npm unless it is there. The tarball's hash is checked before anything is unpacked and each file is
 * renamed into place whole, so a stopped fetch, or two at once, leave nothing broken. Without a network the answer is `missing`, never a throw.
 */
export const fetchWebChat = async (folder: string, tarball: TarballSource = npmPack): Promise<WebChatFile> => {
  const present = await webChatFile(folder);
  if (present.kind === 'ready') return present;
  try {
    await mkdir(folder, { recursive: true });
    const workplace = await mkdtemp(join(folder, '.fetching-'));
    try {
      await unpackInto(folder, workplace, await tarball(workplace));
    } finally {
      await rm(workplace, { recursive: true, force: true });
    }
    return await webChatFile(folder);
  } catch (cause) {
    return missing(reasonOf(cause));
  }
};

const unpackInto = async (folder: string, workplace: string, packed: Buffer): Promise<void> => {
  const sha512 = createHash('sha512').update(packed).digest('base64');
  if (sha512 !== RELEASE.tarballSha512) {
    throw new Error(
      `the tarball of ${RELEASE.name} ${RELEASE.version} has sha512-${sha512} instead of sha512-${RELEASE.tarballSha512}; nothing was unpacked`,
    );
  }
  // The bundle last: it is what `webChatFile` looks for.
  for (const [name, bytes] of tarFiles(packed, [`package/dist/${RELEASE.license}`, `package/dist/${RELEASE.bundle}`])) {
    const whole = join(workplace, basename(name));
    await writeFile(whole, bytes);
    await rename(whole, join(folder, basename(name)));
  }
};

const missing = (problem: string): WebChatFile => ({ kind: 'missing', run: SETUP_COMMAND, problem });

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
};

/** npm itself fetches, so that registry, proxy and certificates are the ones the person has configured for `npm ci`. */
const npmPack: TarballSource = async (folder) => {
  const npmCli = process.env.npm_execpath;
  const [command, first] = npmCli !== undefined && basename(npmCli) === 'npm-cli.js' ? [process.execPath, [npmCli]] : ['npm', []];
  const args = [...first, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder, `${RELEASE.name}@${RELEASE.version}`];
  await promisify(execFile)(command, args, { timeout: FETCH_TIMEOUT_MS, cwd: projectRoot() });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack left no tarball of ${RELEASE.name}`);
  return readFile(join(folder, name));
};

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'the fetch failed';
  if ('stderr' in cause) return `npm could not fetch ${RELEASE.name} ${RELEASE.version}; is there a network and a registry?`;
  return cause.message;
};
