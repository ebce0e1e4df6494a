import type { BsnVault } from '../../platform/bsn-vault.ts';
import { type Route, serve } from '../../platform/serve.ts';
import { takeGebeurtenisEndpoint } from './brpgebeurtenis.contract.ts';
import { takeGebeurtenis } from './take-gebeurtenis.ts';

export const brpgebeurtenisRoutes = (vault: BsnVault): readonly Route[] => [
  serve(takeGebeurtenisEndpoint, takeGebeurtenis(vault)),
];
