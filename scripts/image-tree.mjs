// Carries out deploy/Dockerfile without an engine: the same steps in folders, so that what the image lacks is missing here as well.
//   node scripts/image-tree.mjs FOLDER   makes FOLDER and prints as JSON where the last stage is and how it is started
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The lines of a Dockerfile as [instruction, rest], comments gone and continued lines joined. */
const instructionsOf = (text) =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^(\S+)\s+(.*)$/.exec(line.trim()).slice(1));

/** What the build may see: .dockerignore leaves out everything but what it names. */
const copyContext = (to) => {
  const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  if (!lines.includes('*')) throw new Error('.dockerignore does not leave out everything first');
  for (const name of lines.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : [])))
    cpSync(join(root, name), join(to, name), { recursive: true });
};

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** One stage: a root folder with what has been set in it. */
class Stage {
  env = {};
  workdir = '/';
  start = { entrypoint: [], cmd: [], healthcheck: [], user: null };

  constructor(folder, stages, context) {
    mkdirSync(folder, { recursive: true });
    Object.assign(this, { folder, stages, context });
  }

  at(path) {
    return join(this.folder, isAbsolute(path) ? path : join(this.workdir, path));
  }

  carryOut(instruction, rest) {
    switch (instruction) {
      case 'WORKDIR':
        this.workdir = rest;
        return mkdirSync(this.at('.'), { recursive: true });
      case 'COPY':
        return this.copy(rest.split(/\s+/));
      case 'RUN':
        return this.run(rest);
      case 'ENV':
        for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) this.env[name] = value;
        return;
      case 'USER':
        this.start.user = rest;
        return;
      case 'ENTRYPOINT':
      case 'CMD':
        this.start[instruction.toLowerCase()] = JSON.parse(rest);
        return;
      case 'HEALTHCHECK':
        this.start.healthcheck = JSON.parse(rest.replace(/^.*?CMD /, ''));
        return;
      case 'ARG':
      case 'LABEL':
      case 'EXPOSE':
      case 'VOLUME':
      case 'STOPSIGNAL':
        return;
      default:
        throw new Error(`${instruction}: not known here. Teach it to scripts/image-tree.mjs.`);
    }
  }

  copy(words) {
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    const paths = words.filter((word) => !word.startsWith('--'));
    const to = paths.pop();
    const into = to.endsWith('/') || paths.length > 1;
    for (const path of paths) {
      const source = from === undefined ? join(this.context, path) : this.stages.get(from).at(path);
      cpSync(source, into && !isFolder(source) ? join(this.at(to), basename(path)) : this.at(to), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
  }

  run(command) {
    const { PATH, HOME, npm_config_cache } = process.env;
    const env = { PATH, HOME, ...(npm_config_cache === undefined ? {} : { npm_config_cache }), ...this.env };
    const done = spawnSync('/bin/sh', ['-ec', command], { cwd: this.at('.'), env, stdio: ['ignore', 2, 2] });
    if (done.status !== 0) throw new Error(`RUN ${command}: exit code ${done.status}`);
  }
}

const carryOut = (folder) => {
  const context = join(folder, 'context');
  copyContext(context);
  const stages = new Map();
  let stage;
  for (const [instruction, rest] of instructionsOf(readFileSync(join(root, 'deploy', 'Dockerfile'), 'utf8'))) {
    if (instruction === 'FROM') {
      const name = / AS (\S+)$/i.exec(rest)?.[1] ?? 'image';
      stage = new Stage(join(folder, name), stages, context);
      stages.set(name, stage);
    } else stage?.carryOut(instruction, rest);
  }
  return { root: stage.folder, workdir: stage.at('.'), env: stage.env, ...stage.start };
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder to be made: node scripts/image-tree.mjs FOLDER');
  process.exit(2);
}
console.log(JSON.stringify(carryOut(resolve(folder)), null, 2));
