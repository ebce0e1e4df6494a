import type { StandVerwijzing } from '../../../regels/mas/verwijzing.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { teksten } from './teksten.ts';

const TONE: Readonly<Record<StandVerwijzing, Tone>> = {
  verzonden: 'info',
  aanvaard: 'info',
  loopt: 'ok',
  geweigerd: 'attention',
  beeindigd: 'neutral',
  ingetrokken: 'neutral',
};

/** Where a referral stands, and whether its answer is late. */
export function StandChip({ stand, teLaat }: { readonly stand: StandVerwijzing; readonly teLaat: boolean }) {
  const t = useTekst(teksten);
  return (
    <>
      <StatusChip tone={TONE[stand]} text={t(`stand.${stand}`)} />{' '}
      {teLaat && <StatusChip tone="danger" text={t('te-laat')} />}
    </>
  );
}
