import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { ACTIONS } from './sandbox-actions.js';

export const command: Command = {
  help: `Play the vendor's side in a demonstration, through the Partner Center's own contract.

Usage:
  npm run --silent desk -- sandbox list
  npm run --silent desk -- sandbox pass NUMBER
  npm run --silent desk -- sandbox reject NUMBER --reason bant_b=预算没有写明 [--reason FIELD=TEXT …]
  npm run --silent desk -- sandbox share-ho [--age 2wd] [--customer NAME] [--name NAME] [--partner ID]
  npm run --silent desk -- sandbox announce NUMBER YUAN
  npm run --silent desk -- sandbox profile FACT=VALUE … [--partner ID] [--person ID]
  npm run --silent desk -- sandbox clock [+3d | +5h | +10wd]

  list      opportunities (PO), HOs and incentive applications, newest first
  pass      moves 审核中 (in review) to 验证中 (verification), and 验证中 to 机会点验证通过 (verified)
  reject    moves it to 已驳回 (rejected); --reason names a field and why, or only why: --reason "信息不全"
  share-ho  shares an HO, now or as if it had been so long ago: days (3d), hours (5h), working days (2wd)
  announce  announces the amount of an incentive application
  profile   says what is known of a company, or of one of its people: pceJoined, mainAccount, coreMap, solutionProvider (yes, no, unknown),
            path, stage (a text, or unknown), roles (main,sales,delivery,finance, or unknown)
  clock     shows the desk's clock, or moves it forward by days (d), hours (h) or working days (wd)

Where --partner is left out, it is the company that called last. The desk must be running (npm start) with the embedded Partner Center and
without a portal key.`,
  options: {
    reason: { type: 'string', multiple: true },
    age: { type: 'string' },
    customer: { type: 'string' },
    name: { type: 'string' },
    partner: { type: 'string' },
    person: { type: 'string' },
  },
  async run({ words: [name = '', ...words], option, all }) {
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined) {
      throw new UsageError(
        `"${name}" is nothing the sandbox does. It does: ${Object.keys(ACTIONS).join(', ')}. More: npm run desk -- sandbox --help`,
      );
    }
    const extra = words[action.words];
    if (extra !== undefined) throw new UsageError(`"${extra}" is not expected. How to call it: npm run desk -- sandbox --help`);
    await action.run({ config: configFromEnvironment(), words, option, all });
    return 0;
  },
};
