import { defineConfig } from 'vitest/config';

/** The tests of the law alone, for mutation testing: a mutant that survives is a missing row of examples. */
export default defineConfig({ test: { include: ['src/regels/**/*.test.ts'], isolate: false } });
