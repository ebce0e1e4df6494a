import { formatDag } from '../../../web/datum.ts';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Jongere } from './jongere.ts';
import { useTeksten } from './teksten.ts';

type Gezinslid = Jongere['gezin'][number];

/** Other jongeren of the same home or parent, each with school and, for who may know, what runs (PB-04). */
export function Gezinsleden({ jongere: { gezin, adres } }: { readonly jongere: Jongere }) {
  const t = useTeksten();
  const titel = t('gezin.jongeren');
  return (
    <Panel title={titel} count={gezin.length} flush={gezin.length > 0}>
      {gezin.length === 0 ? (
        <p className="schoolgang-muted">
          {t(adres?.geheim ? 'gezin.jongeren-geheim' : 'gezin.jongeren-geen')}
        </p>
      ) : (
        <ShortTable
          titel={titel}
          rijen={gezin}
          sleutel={({ jongereId }) => jongereId}
          kolommen={[
            {
              id: 'naam',
              kop: t('kolom.naam'),
              cel: ({ jongereId, naam }) => (
                <Link to="/jongeren/$jongereId" params={{ jongereId }}>
                  {naam}
                </Link>
              ),
            },
            {
              id: 'geboren',
              kop: t('kolom.geboren'),
              cel: ({ geboortedatum }) => <span className="dossier-dag">{formatDag(geboortedatum)}</span>,
            },
            { id: 'leeftijd', kop: t('kolom.leeftijd'), getal: true, cel: ({ leeftijd }) => leeftijd },
            {
              id: 'band',
              kop: t('gezin.band'),
              cel: ({ zelfdeAdres, zelfdeOuder }) =>
                [zelfdeAdres && t('gezin.zelfde-adres'), zelfdeOuder && t('gezin.zelfde-ouder')]
                  .filter(Boolean)
                  .join(', '),
            },
            {
              id: 'school',
              kop: t('kolom.school'),
              cel: ({ schoolnaam, onderwijssoort }) =>
                schoolnaam
                  ? [schoolnaam, onderwijssoort].filter(Boolean).join(' · ')
                  : t('dossier.geen-school'),
            },
            { id: 'loopt', kop: t('gezin.loopt'), cel: (lid) => <WatLoopt lid={lid} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function WatLoopt({ lid: { bekend, lopend } }: { readonly lid: Gezinslid }) {
  const t = useTeksten();
  if (!bekend) return t('gezin.niets');
  if (!lopend) return <StatusChip tone="attention" text={t('gezin.bekend')} />;
  return [
    lopend.zaken > 0 && t('gezin.zaken', { n: lopend.zaken }),
    lopend.meldingen > 0 && t('gezin.meldingen', { n: lopend.meldingen }),
  ]
    .filter(Boolean)
    .join(', ');
}
