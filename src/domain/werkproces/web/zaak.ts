import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { readZaakEndpoint } from '../werkproces.contract.ts';

export type Zaak = ResponseOf<typeof readZaakEndpoint>;
