import { useTekst } from '../../../web/taal/catalogus.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { InvoerAntwoord } from '../invoer.contract.ts';
import { teksten } from './teksten.ts';

const TONE = { bezig: 'info', klaar: 'ok', mislukt: 'danger', teruggedraaid: 'neutral' } as const;

export function InvoerStatus({ status }: Pick<InvoerAntwoord, 'status'>) {
  const t = useTekst(teksten);
  return <StatusChip tone={TONE[status]} text={t(`status.${status}`)} />;
}
