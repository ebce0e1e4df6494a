import type { Plicht } from '../../domain/persoon/persoon.contract.ts';
import { formatDag, formatDatum } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { DescriptionList } from './description-list.tsx';
import { StatusChip, type Tone } from './status-chip.tsx';

const TONE: Readonly<Record<Plicht['soort'], Tone>> = {
  leerplichtig: 'info',
  kwalificatieplichtig: 'info',
  geen: 'neutral',
  onbekend: 'attention',
};

/** Leerplichtig or not, until when, and by which article in which version. */
export function PlichtChip({ plicht }: { readonly plicht: Plicht }) {
  const t = useAlgemeen();
  const soort = t(`plicht.${plicht.soort}`);
  const text = plicht.totEnMet ? t('plicht.tot-en-met', { soort, dag: formatDag(plicht.totEnMet) }) : soort;
  return (
    <StatusChip tone={TONE[plicht.soort]} text={text}>
      <p>{plicht.uitleg}</p>
      <DescriptionList
        compact
        items={[
          { term: t('waarom.artikel'), value: plicht.artikel },
          { term: t('waarom.versie'), value: formatDatum(plicht.versie) },
          plicht.totEnMet && { term: t('waarom.laatste-dag'), value: formatDatum(plicht.totEnMet) },
        ]}
      />
    </StatusChip>
  );
}
