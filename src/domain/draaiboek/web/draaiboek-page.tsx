import './draaiboek.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { Taakrol } from '../../../regels/werk/standaard-draaiboeken.ts';
import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, ButtonLink, Link } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { DateField, Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import {
  type Draaiboek,
  listDraaiboekenEndpoint,
  previewDraaiboekEndpoint,
  readDraaiboekEndpoint,
  startDraaiboekEndpoint,
} from '../draaiboek.contract.ts';
import { teksten } from './teksten.ts';
import { useMoment } from './use-moment.ts';
import { WieKeuze } from './wie-keuze.tsx';

type Gelezen = ResponseOf<typeof readDraaiboekEndpoint>;

/** One draaiboek: its tasks on the days of a year, who does them, and the button that makes them. */
export function DraaiboekPage() {
  const t = useTekst(teksten);
  const { code } = useParams({ from: '/draaiboeken/$code' });
  const mayManage = useMay('parameter.beheren');
  const { data, error, refetch } = useRead(readDraaiboekEndpoint, { code }, { keep: false });
  if (!data && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  const { draaiboek, versies } = data;
  return (
    <>
      <PageHeader
        title={draaiboek?.naam ?? versies[0]?.naam ?? code}
        back={<Link to="/draaiboeken">← {t('titel')}</Link>}
        action={
          mayManage && (
            <ButtonLink to="/draaiboeken/$code/wijzigen" params={{ code }}>
              {t('wijzigen')}
            </ButtonLink>
          )
        }
      />
      {draaiboek ? (
        <>
          <p className="schoolgang-muted">{draaiboek.uitleg}</p>
          <Starten
            key={draaiboek.vanaf ?? ''}
            draaiboek={draaiboek}
            regio={data.regio}
            onReload={() => void refetch()}
          />
        </>
      ) : (
        <Alert>
          <p>{t('nog-niet')}</p>
        </Alert>
      )}
      <Versies versies={versies} />
    </>
  );
}

type Wie = { readonly rol?: Taakrol; readonly voor?: string };

function Starten({
  draaiboek,
  regio: eigenRegio,
  onReload,
}: {
  readonly draaiboek: Draaiboek;
  readonly regio: Gelezen['regio'];
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const mayStart = useMay('werkproces.behandelen');
  const { vandaag } = useSessie();
  const { zaak } = useSearch({ from: '/draaiboeken/$code' });
  const moment = useMoment();
  const ditJaar = Number(vandaag.slice(0, 4));
  const isSeizoen = draaiboek.soort === 'seizoen';
  // Late in the year the next summer is meant.
  const [jaar, setJaar] = useState(vandaag.slice(5) > '10-01' ? ditJaar + 1 : ditJaar);
  const [begin, setBegin] = useState(vandaag);
  const [regio, setRegio] = useState(eigenRegio);
  const [zonder, setZonder] = useState<readonly number[]>([]);
  const [wie, setWie] = useState<Readonly<Record<number, Wie>>>({});
  const wanneer = { regio, ...(isSeizoen ? { jaar } : { begin }) };
  const { data: voorbeeld, error } = useRead(previewDraaiboekEndpoint, {
    taken: draaiboek.taken,
    ...wanneer,
  });
  const act = useAct(startDraaiboekEndpoint, {
    refreshes: [listDraaiboekenEndpoint, readVandaagEndpoint],
    onSuccess: ({ draaiboekstartId, taken }) => {
      toast(t('start.gedaan', { n: taken }));
      void navigate({ to: '/draaiboekstarts/$draaiboekstartId', params: { draaiboekstartId } });
    },
  });
  const gekozen = draaiboek.taken.map((_, at) => at + 1).filter((nummer) => !zonder.includes(nummer));
  const magStarten = mayStart && !draaiboek.gestopt && !(zaak && isSeizoen);
  return (
    <Panel
      title={t(magStarten ? 'start.titel' : 'taken-titel')}
      flush
      action={
        magStarten && (
          <Button
            kind="primary"
            busy={act.isPending}
            disabled={gekozen.length === 0 || !begin}
            onClick={() =>
              act.mutate({
                code: draaiboek.code,
                versieVanaf: draaiboek.vanaf,
                ...wanneer,
                ...(zaak && { werkprocesId: zaak }),
                taken: gekozen.map((nummer) => ({ nummer, ...wie[nummer] })),
              })
            }
          >
            {t('start.doe', { n: gekozen.length })}
          </Button>
        )
      }
    >
      {draaiboek.gestopt && (
        <Alert>
          <p>{t('gestopt-uitleg')}</p>
        </Alert>
      )}
      <ProblemAlert error={act.error ?? error} onReload={onReload} />
      <div className="schoolgang-filterbar draaiboek-keuze">
        {isSeizoen ? (
          <>
            <Select
              id="start-jaar"
              label={t('start.jaar')}
              empty={false}
              value={String(jaar)}
              options={[0, 1, 2].map((n) => ({ value: String(ditJaar + n), label: String(ditJaar + n) }))}
              onChange={({ target: { value } }) => setJaar(Number(value))}
            />
            <Select
              id="start-regio"
              label={t('start.regio')}
              empty={false}
              value={regio}
              options={(['noord', 'midden', 'zuid'] as const).map((een) => ({
                value: een,
                label: t(`regio.${een}`),
              }))}
              onChange={({ target: { value } }) => setRegio(value as typeof regio)}
            />
          </>
        ) : (
          <DateField
            id="start-begin"
            label={t('start.begin')}
            value={begin}
            onChange={({ target: { value } }) => setBegin(value || vandaag)}
          />
        )}
        {zaak && !isSeizoen && (
          <p>
            <Link to="/zaken/$werkprocesId" params={{ werkprocesId: zaak }}>
              {t('start.bij-zaak')}
            </Link>
          </p>
        )}
      </div>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table draaiboek-taken">
          <caption className="schoolgang-hidden">{t('taken-titel')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('kop.wat')}</th>
              <th scope="col">{t('kop.dag')}</th>
              <th scope="col">{t('kop.wie')}</th>
            </tr>
          </thead>
          <tbody>
            {draaiboek.taken.map((taak, at) => {
              const nummer = at + 1;
              const dag = voorbeeld?.dagen[at];
              return (
                <tr key={`${nummer} ${taak.wat}`}>
                  <td data-kop={t('kop.wat')} data-hoofd="">
                    {magStarten ? (
                      <Checkbox
                        id={`taak-${nummer}`}
                        label={taak.wat}
                        checked={!zonder.includes(nummer)}
                        onChange={({ target: { checked } }) =>
                          setZonder(checked ? zonder.filter((een) => een !== nummer) : [...zonder, nummer])
                        }
                      />
                    ) : (
                      taak.wat
                    )}
                  </td>
                  <td data-kop={t('kop.dag')}>
                    <div>
                      {dag ? formatDag(dag) : voorbeeld && t('dag-onbekend')}{' '}
                      {dag && dag < vandaag && <StatusChip tone="attention" text={t('voorbij')} />}
                      <div className="schoolgang-muted">{moment(taak)}</div>
                    </div>
                  </td>
                  <td data-kop={t('kop.wie')}>
                    {magStarten ? (
                      <WieKeuze
                        label={t('wie.voor', { wat: taak.wat })}
                        rol={wie[nummer]?.rol ?? taak.rol}
                        voor={wie[nummer]?.voor ?? null}
                        onChange={(keuze) => setWie({ ...wie, [nummer]: keuze })}
                      />
                    ) : (
                      t(`rol.${taak.rol}`)
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** What the organisatie laid down, last first, down to what is shipped. */
function Versies({ versies }: Pick<Gelezen, 'versies'>) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  if (versies.length === 0) return null;
  return (
    <Panel title={t('versies')} count={versies.length} flush>
      <ul className="schoolgang-lines">
        {versies.map(({ vanaf, reden, door, taken, gestopt }) => (
          <li key={vanaf}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">
                {t('versie-vanaf', { dag: formatDatum(vanaf ?? '') })}
              </span>
              {(vanaf ?? '') > vandaag && <StatusChip tone="info" text={t('straks')} />}
              {gestopt && <StatusChip text={t('gestopt')} />}
              <span className="schoolgang-lines__when">{door}</span>
            </div>
            <p>
              {reden} <span className="schoolgang-muted">{t('taken', { n: taken.length })}</span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
