import { dagVan, formatDag, formatDatum } from '../../../web/datum.ts';
import {
  ZaakAdvies,
  ZaakDraaiboeken,
  ZaakGastvragen,
  ZaakMeekijkers,
  ZaakVerwijzingen,
} from '../../../web/panelen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { teksten } from './teksten.ts';
import { Terugkoppelklok } from './terugkoppelklok.tsx';
import type { Zaak } from './zaak.ts';
import { ZaakBrieven } from './zaak-brieven.tsx';
import { ZaakRegie } from './zaak-regie.tsx';

/** Beside the work: whose zaak it is, the jongere, and the reports and decisions that belong to it. */
export function ZaakZijkant({
  zaak,
  onAssign,
  onTak,
}: {
  readonly zaak: Zaak;
  readonly onAssign: (() => void) | undefined;
  readonly onTak: (() => void) | undefined;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { jongereKort: kort } = zaak;
  return (
    <div>
      <Terugkoppelklok werkprocesId={zaak.werkprocesId} />
      <ZaakRegie zaak={zaak} />
      <ZaakAdvies werkprocesId={zaak.werkprocesId} isOpen={zaak.totEnMet === null} />
      <ZaakMeekijkers werkprocesId={zaak.werkprocesId} isOpen={zaak.totEnMet === null} />
      <ZaakDraaiboeken werkprocesId={zaak.werkprocesId} isOpen={zaak.totEnMet === null} />
      <ZaakVerwijzingen werkprocesId={zaak.werkprocesId} />
      <ZaakGastvragen werkprocesId={zaak.werkprocesId} />
      <Panel title={t('zaak.jongere')}>
        <DescriptionList
          items={[
            {
              term: t('zaak.jongere'),
              value: (
                <Link
                  to="/jongeren/$jongereId"
                  params={{ jongereId: kort.jongereId }}
                  title={t('zaak.dossier')}
                >
                  {kort.naam}
                </Link>
              ),
            },
            { term: t('zaak.geboren'), value: `${formatDag(kort.geboortedatum)} (${kort.leeftijd})` },
            {
              term: t('zaak.school'),
              value: [kort.schoolnaam, kort.onderwijssoort].filter(Boolean).join(', '),
            },
            {
              term: t('zaak.woonplaats'),
              value: [kort.woonplaats, kort.gemeente]
                .filter((deel, index, all) => deel && all.indexOf(deel) === index)
                .join(', '),
            },
          ]}
        />
      </Panel>
      <Panel
        title={t('zaak.gegevens')}
        action={
          onAssign && (
            <Button small onClick={onAssign}>
              {t('zaak.toewijzen')}
            </Button>
          )
        }
      >
        <DescriptionList
          items={[
            { term: t('zaken.behandelaar'), value: zaak.behandelaar },
            { term: t('zaken.soort'), value: term('zaak', zaak.soort) },
            {
              term: t('zaak.tak'),
              value: (
                <>
                  {term('tak', zaak.tak)}{' '}
                  {onTak && (
                    <Button small onClick={onTak}>
                      {t('zaak.tak-kiezen')}
                    </Button>
                  )}
                </>
              ),
            },
            { term: t('zaak.werkwijze'), value: zaak.werkwijze },
            { term: t('zaken.vanaf'), value: formatDatum(zaak.vanaf) },
            zaak.route && { term: t('zaken.route'), value: term('route', zaak.route) },
            zaak.sluitgrond && { term: t('zaak.sluitgrond'), value: term('sluitgrond', zaak.sluitgrond) },
            zaak.uitkomst && { term: t('zaken.uitkomst'), value: zaak.uitkomst },
            {
              term: t('zaken.contact'),
              value: zaak.laatsteContact ? formatDatum(dagVan(zaak.laatsteContact)) : t('zaken.geen-contact'),
            },
          ]}
        />
      </Panel>
      <Panel title={t('zaak.meldingen')} count={zaak.meldingen.length} flush>
        {zaak.meldingen.length === 0 ? (
          <p className="schoolgang-empty">{t('zaak.meldingen-leeg')}</p>
        ) : (
          <ul className="schoolgang-lines">
            {zaak.meldingen.map(({ meldingId, nummer, gemeldOp, soortVerzuim, status }) => (
              <li key={meldingId} className="schoolgang-lines__head">
                <Link to="/meldingen/$meldingId" params={{ meldingId }}>
                  {nummer}
                </Link>
                <span>{term('verzuim', soortVerzuim)}</span>
                <StatusChip text={term('status', status)} />
                <span className="schoolgang-lines__when">{formatDatum(gemeldOp)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <ZaakBrieven werkprocesId={zaak.werkprocesId} />
      <Panel title={t('zaak.besluiten')} count={zaak.besluiten.length} flush>
        {zaak.besluiten.length === 0 ? (
          <p className="schoolgang-empty">{t('zaak.besluiten-leeg')}</p>
        ) : (
          <ul className="schoolgang-lines">
            {zaak.besluiten.map(({ id, datum, label }) => (
              <li key={id} className="schoolgang-lines__head">
                <span>{label}</span>
                <span className="schoolgang-lines__when">{formatDatum(datum)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
