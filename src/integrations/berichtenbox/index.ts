export { openBerichtenbox } from './client.ts';
export { type Boxsandbox, openBoxsandbox } from './sandbox.ts';
