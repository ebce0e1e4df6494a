import type { ReactNode } from 'react';
import type { Plicht } from '../../domain/persoon/persoon.contract.ts';
import { formatDag, formatDatum } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { DescriptionList } from './description-list.tsx';
import { RegelLink } from './regel-link.tsx';
import { StatusChip, type Tone } from './status-chip.tsx';

const TONE: Readonly<Record<Plicht['soort'], Tone>> = {
  leerplichtig: 'info',
  kwalificatieplichtig: 'info',
  doorstroompunt: 'neutral',
  geen: 'neutral',
  onbekend: 'attention',
};

/**
 * Leerplichtig or not, until when, and by which article in which version.
 *
 * @param kort leaves out until when, for a narrow column; it is still in the explanation
 */
export function PlichtChip({
  plicht,
  kort = false,
  children,
}: {
  readonly plicht: Plicht;
  readonly kort?: boolean;
  readonly children?: ReactNode;
}) {
  const { soort, dag } = usePlichtWoorden(plicht);
  const t = useAlgemeen();
  return (
    <StatusChip
      tone={TONE[plicht.soort]}
      text={dag === null || kort ? soort : t('plicht.tot-en-met', { soort, dag })}
    >
      <PlichtUitleg plicht={plicht} />
      {children}
    </StatusChip>
  );
}

/** Why somebody has a duty or not: the reason, the article and the version of its text. */
export function PlichtUitleg({
  plicht,
  metSoort = false,
}: {
  readonly plicht: Plicht;
  readonly metSoort?: boolean;
}) {
  const t = useAlgemeen();
  const { soort } = usePlichtWoorden(plicht);
  return (
    <>
      {metSoort && <p className="schoolgang-strong">{soort}</p>}
      <p lang="nl">{plicht.uitleg}</p>
      <DescriptionList
        compact
        items={[
          plicht.uitzondering !== null && {
            term: t('plicht.uitzondering'),
            value: t(`plicht.${plicht.uitzondering}`),
          },
          { term: t('waarom.artikel'), value: plicht.artikel },
          { term: t('waarom.versie'), value: formatDatum(plicht.versie) },
          plicht.totEnMet && { term: t('waarom.laatste-dag'), value: formatDatum(plicht.totEnMet) },
        ]}
      />
      <RegelLink regel="lpw-3-leerplichtig" />
    </>
  );
}

function usePlichtWoorden({ soort, totEnMet }: Plicht) {
  const t = useAlgemeen();
  return { soort: t(`plicht.${soort}`), dag: totEnMet && formatDag(totEnMet) };
}
