import { startShell } from '../start.tsx';
import { router } from './router.ts';

startShell(router);
