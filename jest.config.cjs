/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tests/environment.ts',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.m?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // These come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/|pixelmatch/)'],
  setupFilesAfterEnv: ['<rootDir>/tests/setup.ts'],
  // As TypeScript resolves: a source before a script of the same name.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
  // Ends what hangs, on a machine that is busy with other things too; nothing is measured by it.
  testTimeout: 300000,
  // One more than there are cores: a test waits for its cloud, or its browser, a tenth of the time.
  maxWorkers: 3,
  // A worker that has grown collects garbage more than it tests.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/tests/longest-first.cjs',
};
