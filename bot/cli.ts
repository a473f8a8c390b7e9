import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ProcessHandle, runProcess, UsageError } from './main.js';

/** A command of the command line; its file is loaded only when it is called. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does it and returns the exit code. */
  readonly run: (call: Call) => Promise<number>;
}

/** How a command was called. */
export interface Call {
  readonly words: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
  /** Every value of an option that may be given several times. */
  readonly all: (name: string) => readonly string[];
  readonly process: ProcessHandle;
}

const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<{ readonly command: Command }> }>> = {
  serve: { summary: 'serve the web chat, Teams and the API (npm start)', load: () => import('./commands/serve.js') },
  ask: { summary: 'ask one question, or a file of them', load: () => import('./commands/ask.js') },
  extract: { summary: 'read the fields of an opportunity out of messages', load: () => import('./commands/extract.js') },
  check: { summary: 'check an opportunity in a JSON file against the published rules', load: () => import('./commands/check.js') },
  chat: { summary: 'talk to the desk in this terminal', load: () => import('./commands/chat.js') },
  sandbox: {
    summary: "play the vendor's side: list, pass, reject, share an HO, announce an incentive, move the clock",
    load: () => import('./commands/sandbox.js'),
  },
  answer: { summary: 'list the questions nobody could answer, or answer one as staff', load: () => import('./commands/answer.js') },
  backup: { summary: 'copy the data into a folder, also while the desk runs', load: () => import('./commands/backup.js') },
  restore: { summary: 'put a backup in the place of the data', load: () => import('./commands/restore.js') },
  migrate: { summary: 'bring the database up to the schema of this version', load: () => import('./commands/migrate.js') },
  export: { summary: 'write everything the database holds into a folder', load: () => import('./commands/export.js') },
  import: { summary: 'read what export wrote into an empty database', load: () => import('./commands/import.js') },
  audit: { summary: 'verify the audit trail, or show what happened to one record', load: () => import('./commands/audit.js') },
  privacy: { summary: 'write down or erase what is stored about somebody', load: () => import('./commands/privacy.js') },
  'content-check': { summary: 'check the knowledge base', load: () => import('./commands/content-check.js') },
};

/** The command line: finds the command, reads its options, runs it. */
export const main = (argv: readonly string[]): Promise<void> => runProcess((process) => dispatch(argv, process));

async function dispatch([name, ...rest]: readonly string[], process: ProcessHandle): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const wanted = name === 'help' ? rest[0] : undefined;
    write(wanted === undefined ? overview() : (await load(wanted)).help);
    return 0;
  }
  const command = await load(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    write(command.help);
    return 0;
  }
  const { values, positionals } = read(name, command, rest);
  const all = (option: string): readonly string[] => [values[option] ?? []].flat().map(String);
  return command.run({ words: positionals, option: (option) => all(option)[0], all, process });
}

async function load(name: string): Promise<Command> {
  const known = COMMANDS[name];
  if (known === undefined || !Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(
      `There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}. More: npm run desk -- --help`,
    );
  }
  return (await known.load()).command;
}

function read(name: string, { options }: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${why}. How to call it: npm run desk -- ${name} --help`);
  }
}

const write = (text: string): void => {
  process.stdout.write(`${text.trimEnd()}\n`);
};

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Partner Desk answers questions about the partner programme and shares opportunities.

Usage: npm run --silent desk -- <command> [options]

${rows.join('\n')}

Each command explains itself: npm run --silent desk -- <command> --help
Results go to stdout, problems to stderr. Settings come from the environment and from .env; .env.example lists them.`;
}
