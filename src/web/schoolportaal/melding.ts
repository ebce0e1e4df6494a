import type { MeldingStatus, readMeldingEndpoint } from '../../domain/melding/melding.contract.ts';
import type { ResponseOf } from '../../platform/endpoint.ts';
import type { Tone } from '../ui/status-chip.tsx';

export type Melding = ResponseOf<typeof readMeldingEndpoint>;

/** How a status looks to a school; the words say the same. */
export const TONE: Readonly<Record<MeldingStatus, Tone>> = {
  nieuw: 'neutral',
  'in-behandeling': 'info',
  'ter-kennisneming': 'neutral',
  afgesloten: 'ok',
  ingetrokken: 'neutral',
};

/** Whether the gemeente still works on it; of what is over, a school need expect nothing. */
export const isOpen = (status: MeldingStatus): boolean => status === 'nieuw' || status === 'in-behandeling';
