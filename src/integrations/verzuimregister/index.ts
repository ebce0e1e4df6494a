export { openVerzuimregister } from './client.ts';
export { openSandbox, type Sandbox } from './sandbox.ts';
