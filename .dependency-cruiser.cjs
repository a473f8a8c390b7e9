const houses = ['bot', 'dialogs', 'services', 'knowledge', 'rules'];
/** Each house and the houses it may never import (design: imports go one way). */
const forbiddenFrom = {
  rules: ['knowledge', 'services', 'dialogs', 'bot'],
  knowledge: ['rules', 'services', 'dialogs', 'bot'],
  services: ['dialogs', 'bot'],
  dialogs: ['bot'],
};
module.exports = {
  forbidden: [
    ...Object.entries(forbiddenFrom).map(([from, to]) => ({
      name: `${from}-imports-one-way`,
      severity: 'error',
      from: { path: `^${from}/` },
      to: { path: `^(${to.join('|')}|test|bench)/` },
    })),
    { name: 'no-test-in-product', severity: 'error', from: { path: `^(${houses.join('|')})/` }, to: { path: '^(test|bench)/' } },
    {
      name: 'bot-framework-only-in-bot',
      severity: 'error',
      from: { path: '^(dialogs|services|knowledge|rules)/' },
      to: { path: 'node_modules/(botbuilder|botframework|restify|ws)' },
    },
    {
      name: 'stores-only-in-storage',
      severity: 'error',
      from: { path: `^(${houses.join('|')})/`, pathNot: '^services/storage/' },
      to: { path: 'node_modules/(pg|lowdb|libsql|kysely)/' },
    },
    { name: 'no-natural-root', severity: 'error', from: {}, to: { path: 'node_modules/natural/lib/natural/index' } },
    { name: 'rules-are-pure', severity: 'error', from: { path: '^rules/' }, to: { dependencyTypes: ['core'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
