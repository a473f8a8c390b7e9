// Import direction between the houses, by dependency-cruiser. Zero modules cruised would pass silently, so that fails here.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(['rules', 'knowledge', 'services', 'dialogs', 'bot', 'test'], {
  ...options,
  validate: true,
  ruleSet: { forbidden },
});
const { summary } = output;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (summary.totalCruised === 0) console.error('no module was cruised: the check did not run');
console.log(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.error} errors`);
process.exit(summary.error > 0 || summary.totalCruised === 0 ? 1 : 0);
