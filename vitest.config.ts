import { defineConfig } from 'vitest/config'

const journeys = ['tests/{journeys,faults,badInput,smoke}/**/*.test.{ts,tsx}', 'tests/canary/canary.test.ts']

/**
 * unit needs nothing; int needs PostgreSQL with our migrations; journeys need the built hub, its processes and a
 * browser (tests/support brings them), and run one file after the other.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,tests,scripts,bench,demo}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.*', ...journeys, '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'int',
          include: ['{src,tests,scripts,bench,demo}/**/*.int.test.{ts,tsx}'],
          exclude: [...journeys, '**/node_modules/**'],
          globalSetup: 'tests/support/globalDatabase.ts',
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: 'tests/support/globalInstallation.ts',
          pool: 'forks',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
