import { dagVan, formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { SoortTaak, Taak } from '../taak.contract.ts';
import { useTaakWoorden } from './taak-woorden.ts';
import { teksten } from './teksten.ts';

const TOON = {
  gevestigd: 'info',
  verhuisd: 'info',
  vertrokken: 'attention',
  'vertrokken-onbekend-waarheen': 'danger',
  overleden: 'attention',
  'naam-gewijzigd': 'neutral',
  'geboortedatum-gewijzigd': 'neutral',
  'geheim-adres': 'danger',
  leeftijd: 'info',
  hercontrole: 'attention',
} as const satisfies Record<SoortTaak, string>;

/** What the list of tasks shows; what ends or opens a task again is asked through `onChoose`. */
export function useTaakKolommen(
  status: Taak['status'],
  onChoose: (taak: Taak) => void,
): readonly Kolom<Taak>[] {
  const t = useTekst(teksten);
  const { watGebeurde, watTeDoen } = useTaakWoorden();
  const act = status === 'open' ? 'taak.afronden' : 'taak.heropenen';
  const running = ({ lopendeZaken, openMeldingen }: Taak) =>
    [
      lopendeZaken > 0 && t('taken.zaken', { n: lopendeZaken }),
      openMeldingen > 0 && t('taken.meldingen', { n: openMeldingen }),
    ]
      .filter(Boolean)
      .join(', ') || t('taken.niets');
  return [
    {
      id: 'jongere',
      kop: t('taken.jongere'),
      vast: true,
      cel: ({ jongere: { jongereId, naam, leeftijd } }) => (
        <>
          <Link to="/jongeren/$jongereId" params={{ jongereId }}>
            {naam}
          </Link>{' '}
          <span className="schoolgang-muted">({leeftijd})</span>
        </>
      ),
    },
    {
      id: 'soort',
      kop: t('taken.soort'),
      vast: true,
      cel: (taak) => (
        <StatusChip tone={TOON[taak.soort]} text={watGebeurde(taak)}>
          <p>{watTeDoen(taak)}</p>
        </StatusChip>
      ),
    },
    { id: 'dag', kop: t('taken.dag'), getal: true, cel: ({ dag }) => formatDatum(dag) },
    { id: 'loopt', kop: t('taken.loopt'), cel: running },
    ...(status === 'gedaan'
      ? [
          {
            id: 'gedaan-door',
            kop: t('taken.gedaan-door'),
            cel: ({ vastgelegdDoor, vastgelegdOp, toelichting }: Taak) => (
              <>
                {vastgelegdDoor}, {formatDatum(dagVan(vastgelegdOp))}
                {toelichting && <span className="schoolgang-muted"> · {toelichting}</span>}
              </>
            ),
          },
        ]
      : []),
    {
      id: 'doe',
      kop: t('taken.bekijk'),
      vast: true,
      cel: (taak) => (
        <Button
          small
          kind="secondary"
          aria-label={t('taak.van', { doe: t(act), naam: taak.jongere.naam })}
          onClick={() => onChoose(taak)}
        >
          {t(act)}
        </Button>
      ),
    },
  ];
}
