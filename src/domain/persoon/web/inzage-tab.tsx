import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen, type Datum } from '../../../regels/kalender/datum.ts';
import { formatMoment } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readInzageEndpoint } from '../persoon.contract.ts';
import { useTeksten, useTermen } from './teksten.ts';

type Regel = ResponseOf<typeof readInzageEndpoint>['regels'][number];
type Periode = { readonly vanaf: Datum; readonly totEnMet: Datum };
/** The server sends no more than this. */
const MEER = 2000;

/** Three months back, to the same day of the month or the last that month has. */
function threeMonthsBefore(dag: Datum): Datum {
  const month = Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1 - 3;
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const next = `${Math.floor((month + 1) / 12)}-${String(((month + 1) % 12) + 1).padStart(2, '0')}-01`;
  const last = addDagen(next, -1);
  const same = `${first.slice(0, 8)}${dag.slice(8)}`;
  return same < last ? same : last;
}

/** The latest March that has begun. */
function lastMarch(vandaag: Datum): Periode & { jaar: string } {
  const year = Number(vandaag.slice(0, 4)) - (vandaag.slice(5) < '03-01' ? 1 : 0);
  return { jaar: String(year), vanaf: `${year}-03-01`, totEnMet: `${year}-03-31` };
}

/** Who saw or changed this dossier, in a period (PA-03). */
export function InzageTab({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const { vandaag } = useSessie();
  const [periode, setPeriode] = useState<Periode>({ vanaf: threeMonthsBefore(vandaag), totEnMet: vandaag });
  const isReversed = periode.vanaf > periode.totEnMet;
  const { data, error, refetch } = useRead(
    readInzageEndpoint,
    { jongereId, ...periode },
    { enabled: !isReversed && periode.vanaf !== '' && periode.totEnMet !== '', keep: false },
  );
  const maart = lastMarch(vandaag);
  const quick = [
    { id: 'kwartaal', label: t('inzage.kwartaal'), vanaf: threeMonthsBefore(vandaag), totEnMet: vandaag },
    { id: 'deze-maand', label: t('inzage.deze-maand'), vanaf: `${vandaag.slice(0, 8)}01`, totEnMet: vandaag },
    {
      id: 'maart',
      label: t('inzage.maart', { jaar: maart.jaar }),
      vanaf: maart.vanaf,
      totEnMet: maart.totEnMet,
    },
    { id: 'jaar', label: t('inzage.jaar'), vanaf: addDagen(vandaag, -365), totEnMet: vandaag },
  ];
  return (
    <Panel title={t('inzage.titel')}>
      <div className="dossier-knoppen">
        <fieldset className="dossier-keuze">
          <legend className="utrecht-form-label">{t('inzage.snel')}</legend>
          {quick.map(({ id, label, vanaf, totEnMet }) => (
            <Button
              key={id}
              small
              aria-pressed={periode.vanaf === vanaf && periode.totEnMet === totEnMet}
              onClick={() => setPeriode({ vanaf, totEnMet })}
            >
              {label}
            </Button>
          ))}
        </fieldset>
        <DateField
          id="inzage-vanaf"
          label={t('inzage.vanaf')}
          value={periode.vanaf}
          {...(isReversed ? { fout: t('inzage.omgekeerd') } : {})}
          onChange={(event) => setPeriode({ ...periode, vanaf: event.target.value })}
        />
        <DateField
          id="inzage-tot"
          label={t('inzage.tot')}
          value={periode.totEnMet}
          onChange={(event) => setPeriode({ ...periode, totEnMet: event.target.value })}
        />
      </div>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && !isReversed && <Skeleton lines={6} />}
      {data && <Regels regels={data.regels} />}
    </Panel>
  );
}

function Regels({ regels }: { readonly regels: readonly Regel[] }) {
  const t = useTeksten();
  const term = useTermen();
  if (regels.length === 0) {
    return (
      <EmptyState title={t('inzage.geen')}>
        <p>{t('inzage.geen-uitleg')}</p>
      </EmptyState>
    );
  }
  const mensen = perMens(regels);
  return (
    <>
      <p role="status" className="schoolgang-strong">
        {t(mensen.length === 1 ? 'inzage.aantal-een' : 'inzage.aantal', {
          n: regels.length,
          mensen: mensen.length,
        })}
      </p>
      {regels.length >= MEER && (
        <Alert kind="warning">
          <p>{t('inzage.afgekapt')}</p>
        </Alert>
      )}
      <h3 className="utrecht-heading-3">{t('inzage.per-persoon')}</h3>
      <ShortTable
        titel={t('inzage.per-persoon')}
        rijen={mensen}
        sleutel={({ actor, rol }) => `${actor}-${rol}`}
        kolommen={[
          { id: 'wie', kop: t('inzage.wie'), cel: ({ actor }) => actor },
          { id: 'rol', kop: t('inzage.rol'), cel: ({ rol }) => term('rol', rol) },
          { id: 'keren', kop: t('inzage.keren'), getal: true, cel: ({ keren }) => keren },
          { id: 'laatst', kop: t('inzage.laatst'), cel: ({ laatst }) => formatMoment(laatst) },
        ]}
      />
      <h3 className="utrecht-heading-3">{t('inzage.alles')}</h3>
      <ShortTable
        titel={t('inzage.alles')}
        rijen={regels.map((regel, index) => ({ ...regel, index }))}
        sleutel={({ op, index }) => `${op}-${index}`}
        kolommen={[
          { id: 'op', kop: t('inzage.op'), cel: ({ op }) => formatMoment(op) },
          { id: 'wie', kop: t('inzage.wie'), cel: ({ actor }) => actor },
          { id: 'rol', kop: t('inzage.rol'), cel: ({ rol }) => term('rol', rol) },
          { id: 'wat', kop: t('inzage.wat'), cel: ({ handeling }) => term('handeling', handeling) },
          {
            id: 'object',
            kop: t('inzage.object'),
            cel: ({ objectSoort }) => (objectSoort ? term('object', objectSoort) : '–'),
          },
          { id: 'resultaat', kop: t('inzage.resultaat'), cel: ({ resultaat }) => resultaat },
          { id: 'herkomst', kop: t('inzage.herkomst'), cel: ({ herkomst }) => herkomst },
        ]}
      />
    </>
  );
}

/** Per person how often and when last; lines come newest first. */
function perMens(regels: readonly Regel[]) {
  const found = new Map<string, { actor: string; rol: string; keren: number; laatst: string }>();
  for (const { actor, rol, op } of regels) {
    const key = `${actor}/${rol}`;
    const known = found.get(key);
    if (known) known.keren += 1;
    else found.set(key, { actor, rol, keren: 1, laatst: op });
  }
  return [...found.values()].toSorted((a, b) => b.keren - a.keren);
}
