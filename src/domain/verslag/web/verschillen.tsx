import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { dagVan, formatDatum, formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVerschillenEndpoint, type SoortVerschil, soortenVerschil } from '../momentopname.contract.ts';
import { RecordLink } from './record-link.tsx';
import { useTeksten, useTermen } from './teksten.ts';
import { useWoorden } from './woorden.ts';

type Verschil = ResponseOf<typeof listVerschillenEndpoint>['verschillen'][number];
const LIMIET = 50;
const TONEN: Readonly<Record<SoortVerschil, Tone>> = {
  toegevoegd: 'ok',
  gewijzigd: 'attention',
  verdwenen: 'danger',
};

/** The records that made the difference: who, what it was, what it is, and who wrote it when. */
export function Verschillen({
  momentopnameId,
  aantallen,
}: {
  readonly momentopnameId: string;
  readonly aantallen: Readonly<Record<SoortVerschil, number>>;
}) {
  const t = useTeksten();
  const term = useTermen();
  const mayOpenDossier = useMay('dossier.lezen');
  const [wat, setWat] = useState<SoortVerschil>();
  const [vanaf, setVanaf] = useState(0);
  const { data, error, isPlaceholderData, refetch } = useRead(listVerschillenEndpoint, {
    momentopnameId,
    limiet: LIMIET,
    vanaf,
    ...(wat ? { wat } : {}),
  });
  const choose = (next: SoortVerschil | undefined) => {
    setWat(next);
    setVanaf(0);
  };
  return (
    <>
      <div className="schoolgang-row cijfers-verschilkeuze" role="group" aria-label={t('momentopname.toon')}>
        <Button small aria-pressed={wat === undefined} onClick={() => choose(undefined)}>
          {t('momentopname.alles')}
        </Button>
        {soortenVerschil.map((soort) => (
          <Button key={soort} small aria-pressed={wat === soort} onClick={() => choose(soort)}>
            {t('momentopname.soort', { soort: term('verschil', soort), n: formatGetal(aantallen[soort]) })}
          </Button>
        ))}
      </div>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.totaal === 0 && <p>{t('momentopname.geen-van-deze')}</p>}
      {data && data.totaal > 0 && (
        <div className={isPlaceholderData ? 'schoolgang-busy' : undefined}>
          <ShortTable
            titel={t('momentopname.verschillen')}
            sleutel={({ soort, id }) => `${soort}-${id}`}
            rijen={data.verschillen}
            kolommen={[
              {
                id: 'wie',
                kop: t('rijen.kolom.jongere'),
                cel: ({ jongereId, naam, wat: welk, reden }) =>
                  jongereId && mayOpenDossier && !(welk === 'verdwenen' && reden === 'bestaat-niet-meer') ? (
                    <Link to="/jongeren/$jongereId" params={{ jongereId }}>
                      {naam ?? t('rijen.naamloos')}
                    </Link>
                  ) : (
                    (naam ?? t(jongereId ? 'rijen.naamloos' : 'rijen.geen-jongere'))
                  ),
              },
              {
                id: 'wat',
                kop: t('momentopname.kolom.wat'),
                cel: ({ wat: welk, reden }) => (
                  <>
                    <StatusChip tone={TONEN[welk]} text={term('verschil', welk)} />
                    {reden && <span className="cijfers-onder">{term('reden-weg', reden)}</span>}
                  </>
                ),
              },
              {
                id: 'anders',
                kop: t('momentopname.kolom.oud-nieuw'),
                cel: (een) => <OudEnNieuw een={een} />,
              },
              {
                id: 'wanneer',
                kop: t('momentopname.kolom.vastgelegd'),
                cel: ({ gewijzigdOp, gewijzigdDoor }) =>
                  gewijzigdOp
                    ? t('momentopname.door', {
                        datum: formatDatum(dagVan(gewijzigdOp)),
                        naam: gewijzigdDoor ?? '',
                      })
                    : '–',
              },
              {
                id: 'open',
                kop: t('rijen.kolom.bron'),
                cel: ({ soort, id, reden }) =>
                  reden === 'bestaat-niet-meer' ? term('soort', soort) : <RecordLink soort={soort} id={id} />,
              },
            ]}
          />
        </div>
      )}
      <Pagination totaal={data?.totaal} vanaf={vanaf} limiet={LIMIET} onVanaf={setVanaf} />
    </>
  );
}

/** Of a correction what changed, from what to what; of what came or went the date it counts by. */
function OudEnNieuw({ een: { toen, nu, anders } }: { readonly een: Verschil }) {
  const t = useTeksten();
  const woorden = useWoorden();
  const dag = (datum: string | null) => (datum ? formatDatum(datum) : '–');
  if (!toen || !nu || anders.length === 0) {
    return t(nu ? 'momentopname.nieuw-op' : 'momentopname.oud-op', {
      datum: dag((nu ?? toen)?.datum ?? null),
    });
  }
  return (
    <ul className="cijfers-oud-nieuw">
      {anders.map((veld) => {
        const [oud, nieuw] =
          veld === 'datum'
            ? [dag(toen.datum), dag(nu.datum)]
            : [woorden.waarde(toen.waarden[veld] ?? ''), woorden.waarde(nu.waarden[veld] ?? '')];
        return (
          <li key={veld}>
            {veld === 'datum' ? t('rijen.kolom.datum') : woorden.dimensie(veld)}: <del>{oud}</del>{' '}
            <ins>{nieuw}</ins>
          </li>
        );
      })}
    </ul>
  );
}
