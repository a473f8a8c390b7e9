const shared = {
  rootDir: new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
};

/** As many as there are cores: with one less, two cores would run the files one after another. */
const maxWorkers = '100%';

export default {
  ...shared,
  maxWorkers,
  testTimeout: 30_000,
  testMatch: process.env.DESK_TESTS === 'full' ? ['<rootDir>/test/**/*.full.ts'] : ['<rootDir>/test/**/*.test.ts'],
};
