import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { Tone } from '../../../web/ui/status-chip.tsx';
import type { MeldingStatus, readMeldingEndpoint } from '../melding.contract.ts';

export type Melding = ResponseOf<typeof readMeldingEndpoint>;

/** How a status looks; the words say the same. */
export const TONE: Readonly<Record<MeldingStatus, Tone>> = {
  nieuw: 'attention',
  'in-behandeling': 'info',
  'ter-kennisneming': 'neutral',
  afgesloten: 'ok',
  ingetrokken: 'neutral',
};
