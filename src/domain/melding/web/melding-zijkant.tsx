import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { PlichtChip } from '../../../web/ui/plicht-chip.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

/** Whom it is about: plicht with the reason, where, what was reported before, what already runs. */
export function MeldingZijkant({ melding }: { readonly melding: Melding }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { jongereKort: kort, plicht } = melding;
  const where = [...new Set([kort.woonplaats, kort.gemeente].filter(Boolean))].join(', ');
  return (
    <div>
      <Panel title={t('melding.jongere')}>
        <DescriptionList
          items={[
            {
              term: t('melding.jongere'),
              value: (
                <Link to="/jongeren/$jongereId" params={{ jongereId: kort.jongereId }}>
                  {kort.naam}
                </Link>
              ),
            },
            { term: t('melding.geboren'), value: `${formatDag(kort.geboortedatum)} (${kort.leeftijd})` },
            plicht && { term: t('melding.plicht'), value: <PlichtChip plicht={plicht} /> },
            {
              term: t('melding.school'),
              value: [kort.schoolnaam, kort.onderwijssoort].filter(Boolean).join(', '),
            },
            { term: t('melding.woonplaats'), value: where },
          ]}
        />
      </Panel>
      <Panel title={t('melding.zaken')} count={melding.zaken.length} flush>
        {melding.zaken.length === 0 ? (
          <p className="schoolgang-empty">{t('melding.zaken-leeg')}</p>
        ) : (
          <ul className="schoolgang-lines">
            {melding.zaken.map(({ werkprocesId, nummer, soort, vanaf, stap }) => (
              <li key={werkprocesId} className="schoolgang-lines__head">
                <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                  {nummer}
                </Link>
                <span>{term('zaak', soort)}</span>
                <StatusChip tone="info" text={term('stap', stap)} />
                {werkprocesId === melding.werkprocesId && <span>({t('melding.deze-zaak')})</span>}
                <span className="schoolgang-lines__when">{formatDatum(vanaf)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('melding.eerdere')} count={melding.eerdere.length} flush>
        {melding.eerdere.length === 0 ? (
          <p className="schoolgang-empty">{t('melding.eerdere-leeg')}</p>
        ) : (
          <ul className="schoolgang-lines">
            {melding.eerdere.map(({ meldingId, nummer, gemeldOp, soortVerzuim, status }) => (
              <li key={meldingId} className="schoolgang-lines__head">
                <Link to="/meldingen/$meldingId" params={{ meldingId }}>
                  {nummer}
                </Link>
                <span>{term('verzuim', soortVerzuim)}</span>
                <span className="schoolgang-muted">{term('status', status)}</span>
                <span className="schoolgang-lines__when">{formatDatum(gemeldOp)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
