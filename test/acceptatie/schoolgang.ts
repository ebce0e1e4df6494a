import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openCluster } from '../../src/platform/postgres/launcher.ts';

/**
 * Holds the database of `<folder>/data` open for the whole file, as a running Schoolgang does: each opdracht finds it and does
 * not start and stop one of its own.
 */
export function holdDatabase(folder: string): void {
  let cluster: Awaited<ReturnType<typeof openCluster>> | undefined;
  beforeAll(async () => {
    cluster = await openCluster({ dir: join(folder, 'data') });
  }, 120_000);
  afterAll(() => cluster?.stop(), 60_000);
}
