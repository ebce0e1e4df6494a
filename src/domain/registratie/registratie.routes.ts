import type { BsnVault } from '../../platform/bsn-vault.ts';
import { type Route, serve } from '../../platform/serve.ts';
import { createJongereEndpoint, linkBsnEndpoint, readRegistratieEndpoint } from './registratie.contract.ts';
import { createJongere, linkBsn, readRegistratie } from './registratie-acts.ts';

export const registratieRoutes = (vault: BsnVault): readonly Route[] => [
  serve(createJongereEndpoint, createJongere),
  serve(readRegistratieEndpoint, readRegistratie),
  serve(linkBsnEndpoint, linkBsn(vault)),
];
