import { join } from 'node:path';
import { bundleShells, root } from './build.mjs';
import { runNode, tools } from './run.mjs';

// The server runs from source and starts again at every change; the screens are built again beside it.
await bundleShells(join(root, 'dist'), { watch: true });
const { code } = await runNode([tools.tsx, 'watch', '--clear-screen=false', 'src/server.ts']);
process.exit(code);
