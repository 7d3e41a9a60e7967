import { defineConfig } from 'vitest/config'

/**
 * unit needs nothing; int needs PostgreSQL with our migrations (tests/support brings it); journeys need the built
 * hub and a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,tests,scripts,bench,demo}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.*', 'tests/journeys/**', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'int',
          include: ['{src,tests,scripts,bench,demo}/**/*.int.test.{ts,tsx}'],
          exclude: ['tests/journeys/**', '**/node_modules/**'],
          globalSetup: 'tests/support/globalDatabase.ts',
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
