import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { readJongereEndpoint } from '../persoon.contract.ts';

export type Jongere = ResponseOf<typeof readJongereEndpoint>;
