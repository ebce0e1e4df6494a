import { expect } from 'vitest';
import { lookAtAll, MEETS } from './look.ts';
import { kantoorScreens } from './screens.ts';
import { MANAGER, openBrowserTest } from './world.ts';

const browserTest = await openBrowserTest();

// A file of its own: it runs beside the first half, and a run of all tests ends sooner.
browserTest(
  `[TT-01] the second half of the screens of the kantoor ${MEETS}`,
  async (world) => {
    const screens = await kantoorScreens(world);
    expect(await lookAtAll(world, MANAGER, screens.slice(Math.ceil(screens.length / 2)))).toEqual([]);
  },
  600_000,
);
