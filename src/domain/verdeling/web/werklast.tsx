import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readLastEndpoint } from '../verdeling.contract.ts';
import { teksten } from './teksten.ts';

/** Open work of everybody, weighted, against hours a week (CV-03). */
export function Werklast() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(readLastEndpoint, {});
  return (
    <Panel title={t('last.titel')}>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <>
          <p className="schoolgang-muted">
            {t('last.uitleg', {
              melding: data.gewichten.melding,
              zaak: data.gewichten.zaak,
              zwaar: data.gewichten.zwareZaak,
            })}
          </p>
          {data.medewerkers.length === 0 ? (
            <p className="schoolgang-empty">{t('last.leeg')}</p>
          ) : (
            <ShortTable
              titel={t('last.titel')}
              rijen={data.medewerkers}
              sleutel={({ naam }) => naam}
              kolommen={[
                {
                  id: 'medewerker',
                  kop: t('kolom.medewerker'),
                  cel: ({ naam, afwezig }) => (
                    <>
                      {naam} {afwezig && <StatusChip tone="attention" text={t('last.afwezig')} />}
                    </>
                  ),
                },
                {
                  id: 'uren',
                  kop: t('kolom.uren'),
                  getal: true,
                  cel: ({ uren }) => (uren === null ? '–' : formatGetal(uren)),
                },
                {
                  id: 'meldingen',
                  kop: t('last.meldingen'),
                  getal: true,
                  cel: ({ meldingen }) => formatGetal(meldingen),
                },
                { id: 'zaken', kop: t('last.zaken'), getal: true, cel: ({ zaken }) => formatGetal(zaken) },
                {
                  id: 'zwaar',
                  kop: t('last.zwaar'),
                  getal: true,
                  cel: ({ zwareZaken }) => formatGetal(zwareZaken),
                },
                {
                  id: 'gewogen',
                  kop: t('last.gewogen'),
                  getal: true,
                  cel: ({ gewogen }) => formatGetal(gewogen),
                },
                {
                  id: 'peruur',
                  kop: t('last.peruur'),
                  getal: true,
                  cel: ({ perUur }) => (perUur === null ? '–' : formatGetal(perUur)),
                },
                {
                  id: 'oudste',
                  kop: t('last.oudste'),
                  cel: ({ oudsteVanaf }) => (oudsteVanaf ? formatDatum(oudsteVanaf) : '–'),
                },
                {
                  id: 'contacten',
                  kop: t('last.contacten'),
                  getal: true,
                  cel: ({ contacten }) => formatGetal(contacten),
                },
              ]}
            />
          )}
        </>
      )}
    </Panel>
  );
}
