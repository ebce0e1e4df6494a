import { useTekst } from '../../../web/taal/catalogus.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Levering } from '../levering.contract.ts';
import { teksten } from './teksten.ts';

export function LeveringStand({ status, twijfelOpen }: Pick<Levering, 'status' | 'twijfelOpen'>) {
  const t = useTekst(teksten);
  if (status === 'bekeken') return <StatusChip tone="info" text={t('status.bekeken')} />;
  return twijfelOpen > 0 ? (
    <StatusChip tone="attention" text={t('status.twijfel')} />
  ) : (
    <StatusChip tone="ok" text={t('status.toegepast')} />
  );
}

/** The area in the name of the file, in words. */
export function useGebied() {
  const t = useTekst(teksten);
  return (gebied: string | null): string =>
    gebied
      ? t(gebied.startsWith('G') ? 'gebied.G' : 'gebied.R', { code: gebied.slice(1) })
      : t('gebied.geen');
}
