import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The two shells; scripts/build.mjs names the pages and where they go. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  plugins: [react()],
  build: { emptyOutDir: true, sourcemap: true, target: 'es2022' },
});
