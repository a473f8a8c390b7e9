import { EXAMPLE_WORLD } from '../../../services/partner-center/contract/example-parts.js';
import { EXAMPLES, type Example } from '../../../services/partner-center/contract/examples.js';
import type { World } from './helpers.js';

export const byName: ReadonlyMap<string, Example> = new Map(EXAMPLES.map((example) => [example.name, example]));

/** Brings about what an example says is wrong with the Partner Center itself. */
export function bringAbout(world: World, { trouble }: Example): void {
  world.trouble = trouble === 'busy' || trouble === 'failing' ? trouble : undefined;
  world.profile = trouble === 'not-main' ? { ...EXAMPLE_WORLD.profile, mainAccount: 'no' } : EXAMPLE_WORLD.profile;
}

/** Runs an example as it stands. */
export async function runExample(world: World, example: Example) {
  bringAbout(world, example);
  const { request } = example;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const body = Buffer.from(request.raw ?? (request.body === undefined ? '' : JSON.stringify(request.body)));
  const answer = await world.center.handle({ method: request.method, path: request.path, query: request.query, headers, body });
  return { ...answer, json: JSON.parse(answer.body) as unknown };
}

/** Runs what has to happen before an example; gives the statuses that came and those that were to come. */
export async function runBefore(world: World, { after }: Example) {
  const came: number[] = [];
  const due: number[] = [];
  for (const name of after) {
    const before = byName.get(name);
    if (before === undefined) throw new Error(`There is no example ${name}.`);
    came.push((await runExample(world, before)).status);
    due.push(before.response.status);
  }
  return { came, due };
}
