import type { ResponseOf } from '../../../platform/endpoint.ts';
import { dagVan, formatDatum, formatDuur } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Link } from '../../../web/ui/button.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { usePlichtKolom } from '../../../web/ui/plicht-kolom.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { listZakenEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';

type Regel = ResponseOf<typeof listZakenEndpoint>['zaken'][number];

/** What the list of zaken can show. */
export function useZaakKolommen(rijen: readonly Regel[] | undefined): readonly Kolom<Regel>[] {
  const plicht = usePlichtKolom(rijen, ({ jongere }) => jongere.jongereId);
  const t = useTekst(teksten);
  const term = useTermen();
  const { vandaag } = useSessie();
  return [
    {
      id: 'jongere',
      kop: t('zaken.jongere'),
      vast: true,
      cel: ({ werkprocesId, jongere: { naam, leeftijd } }) => (
        <>
          <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
            {naam}
          </Link>{' '}
          <span className="schoolgang-muted">({leeftijd})</span>
        </>
      ),
    },
    plicht,
    { id: 'nummer', kop: t('zaken.nummer'), verborgen: true, cel: ({ nummer }) => nummer, breedte: 'smal' },
    { id: 'soort', kop: t('zaken.soort'), cel: ({ soort }) => term('zaak', soort) },
    {
      id: 'stap',
      kop: t('zaken.stap'),
      cel: ({ stap, totEnMet }) => (
        <StatusChip tone={totEnMet ? 'neutral' : 'info'} text={term('stap', stap)} />
      ),
    },
    {
      id: 'vanaf',
      kop: t('zaken.vanaf'),
      getal: true,
      verborgen: true,
      cel: ({ vanaf }) => formatDatum(vanaf),
    },
    {
      id: 'duur',
      kop: t('zaken.duur'),
      getal: true,
      cel: ({ vanaf, totEnMet }) => formatDuur(vanaf, totEnMet ?? vandaag),
    },
    { id: 'behandelaar', kop: t('zaken.behandelaar'), cel: ({ behandelaar }) => behandelaar ?? '–' },
    {
      id: 'contact',
      kop: t('zaken.contact'),
      getal: true,
      cel: ({ laatsteContact }) =>
        laatsteContact ? formatDatum(dagVan(laatsteContact)) : t('zaken.geen-contact'),
    },
    {
      id: 'gemeente',
      kop: t('zaken.gemeente'),
      verborgen: true,
      cel: ({ jongere }) => jongere.gemeente ?? '–',
    },
    {
      id: 'onderwijs',
      kop: t('zaken.onderwijs'),
      verborgen: true,
      cel: ({ onderwijssoort }) => onderwijssoort ?? '–',
    },
    {
      id: 'route',
      kop: t('zaken.route'),
      verborgen: true,
      cel: ({ route }) => (route ? term('route', route) : '–'),
    },
    { id: 'uitkomst', kop: t('zaken.uitkomst'), verborgen: true, cel: ({ uitkomst }) => uitkomst ?? '–' },
  ];
}
