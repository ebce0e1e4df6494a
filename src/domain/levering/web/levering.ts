import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { listLeveringregelsEndpoint, readLeveringEndpoint } from '../levering.contract.ts';

export type LeveringDetail = ResponseOf<typeof readLeveringEndpoint>;
export type Leveringregel = ResponseOf<typeof listLeveringregelsEndpoint>['regels'][number];
