import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDag, formatDatum, formatMoment } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import {
  type Overdracht,
  readSchoolbladzijdeEndpoint,
  receiveOverdrachtEndpoint,
  type Schooloverdracht,
} from '../overdracht.contract.ts';
import { OverdraagDialog } from './overdraag-dialog.tsx';
import { teksten } from './teksten.ts';

/** One page of a school for who begins there: on the screen, on paper or as PDF (CV-05). */
export function OverdrachtPage() {
  const t = useTekst(teksten);
  const { naam } = useSessie();
  const mayAssign = useMay('toewijzing.beheren');
  const { schoolId } = useParams({ from: '/scholen/$schoolId/overdracht' });
  const { data, error, refetch } = useRead(readSchoolbladzijdeEndpoint, { schoolId });
  const [open, setOpen] = useState(false);
  const reload = () => void refetch();
  if (error && !data) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={14} />;
  const voorMij = data.overdrachten.find((een, index) => index === 0 && een.naar === naam);
  return (
    <>
      <PageHeader
        title={t('blad.titel', { school: data.school.naam })}
        back={
          <Link to="/scholen/$schoolId" params={{ schoolId }}>
            ← {t('blad.terug')}
          </Link>
        }
        meta={data.school.plaats && <span>{data.school.plaats}</span>}
        action={
          <div className="schoolgang-acts">
            <Button onClick={() => window.print()}>{t('blad.afdrukken')}</Button>
            {mayAssign && (
              <Button kind="primary" onClick={() => setOpen(true)}>
                {t('overdragen.knop')}
              </Button>
            )}
          </div>
        }
      />
      <ProblemAlert error={error} onReload={reload} />
      {voorMij && <VoorMij overdracht={voorMij} />}
      <p className="schoolgang-muted">{t('blad.uitleg')}</p>
      <div className="schoolgang-columns-2">
        <div>
          <Afspraken blad={data} />
          <Beloften blad={data} />
          <Zaken blad={data} />
        </div>
        <div>
          <Contacten blad={data} />
          <Gesprekken blad={data} />
          <Partners blad={data} />
          <Overdrachten blad={data} />
        </div>
      </div>
      {open && <OverdraagDialog schoolId={schoolId} onClose={() => setOpen(false)} />}
    </>
  );
}

type Blad = { readonly blad: Schooloverdracht };

function VoorMij({ overdracht }: { readonly overdracht: Overdracht }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(receiveOverdrachtEndpoint, {
    refreshes: [readSchoolbladzijdeEndpoint, readVandaagEndpoint],
    onSuccess: () => toast(t('blad.ontvangen-klaar')),
  });
  const { overdrachtId, van, vanaf, toelichting, ontvangenOp } = overdracht;
  if (ontvangenOp !== null) return null;
  return (
    <Alert
      title={
        van
          ? t('blad.voor-u', { van, dag: formatDag(vanaf) })
          : t('blad.voor-u-nieuw', { dag: formatDag(vanaf) })
      }
    >
      {toelichting && <p>{toelichting}</p>}
      <ProblemAlert error={act.error} />
      <Button small busy={act.isPending} onClick={() => act.mutate({ overdrachtId })}>
        {t('blad.ontvangen')}
      </Button>
    </Alert>
  );
}

function Afspraken({ blad: { kennismaking } }: Blad) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('kennismaking.titel')}>
      {kennismaking ? (
        <DescriptionList
          items={[
            {
              term: t('kennismaking.wanneer'),
              value: t('kennismaking.met', {
                dag: formatDag(kennismaking.gevoerdOp),
                met: kennismaking.met,
              }),
            },
            { term: t('kennismaking.afspraken'), value: kennismaking.afspraken },
            kennismaking.wensen && { term: t('kennismaking.wensen'), value: kennismaking.wensen },
          ]}
        />
      ) : (
        <p className="schoolgang-muted">{t('kennismaking.leeg')}</p>
      )}
    </Panel>
  );
}

function Beloften({ blad: { beloften } }: Blad) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('beloften.titel')} count={beloften.length} flush>
      {beloften.length === 0 ? (
        <p className="schoolgang-empty">{t('beloften.leeg')}</p>
      ) : (
        <ShortTable
          titel={t('beloften.titel')}
          rijen={beloften}
          sleutel={({ zaakactieId }) => zaakactieId}
          kolommen={[
            { id: 'wat', kop: t('beloften.wat'), cel: ({ wat }) => wat },
            { id: 'wie', kop: t('beloften.wie'), cel: ({ wie }) => wie },
            {
              id: 'jongere',
              kop: t('zaken.jongere'),
              cel: ({ werkprocesId, jongere }) => (
                <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                  {jongere.naam}
                </Link>
              ),
            },
            {
              id: 'uiterlijk',
              kop: t('beloften.uiterlijk'),
              cel: ({ uiterlijk, teLaat }) => (
                <>
                  {formatDatum(uiterlijk)}{' '}
                  {teLaat && <StatusChip tone="danger" text={t('beloften.te-laat')} />}
                </>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Zaken({ blad: { zaken, openMeldingen } }: Blad) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel
      title={t('zaken.titel')}
      count={zaken.length}
      flush
      action={<span className="schoolgang-muted">{t('zaken.meldingen', { n: openMeldingen })}</span>}
    >
      {zaken.length === 0 ? (
        <p className="schoolgang-empty">{t('zaken.leeg')}</p>
      ) : (
        <ShortTable
          titel={t('zaken.titel')}
          rijen={zaken}
          sleutel={({ werkprocesId }) => werkprocesId}
          kolommen={[
            {
              id: 'jongere',
              kop: t('zaken.jongere'),
              cel: ({ werkprocesId, jongere }) => (
                <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                  {jongere.naam}
                </Link>
              ),
            },
            { id: 'stap', kop: t('zaken.stap'), cel: ({ stap }) => term('stap', stap) },
            { id: 'sinds', kop: t('zaken.sinds'), cel: ({ vanaf }) => formatDatum(vanaf) },
            {
              id: 'behandelaar',
              kop: t('zaken.behandelaar'),
              cel: ({ behandelaar }) => behandelaar ?? '–',
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Contacten({ blad: { contacten, vast } }: Blad) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  return (
    <>
      <Panel title={t('vast.titel')}>
        {vast ? (
          <DescriptionList
            items={[
              { term: t('vast.naam'), value: [vast.naam, vast.functie].filter(Boolean).join(', ') },
              { term: t('vast.telefoon'), value: vast.telefoon },
              { term: t('vast.email'), value: vast.email },
            ]}
          />
        ) : (
          <p className="schoolgang-muted">{t('vast.niemand')}</p>
        )}
      </Panel>
      <Panel title={t('contacten.titel')}>
        {contacten.length === 0 ? (
          <p className="schoolgang-muted">{t('contacten.leeg')}</p>
        ) : (
          <DescriptionList
            items={contacten.map(({ taak, naam, telefoon, email }) => ({
              term: term('taak', taak),
              value: [naam, telefoon, email].filter(Boolean).join(', '),
            }))}
          />
        )}
      </Panel>
    </>
  );
}

function Gesprekken({ blad: { gesprekken } }: Blad) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  return (
    <Panel title={t('gesprekken.titel')} flush>
      {gesprekken.length === 0 ? (
        <p className="schoolgang-empty">{t('gesprekken.leeg')}</p>
      ) : (
        <ul className="schoolgang-lines">
          {gesprekken.map(({ gesprekId, werkprocesId, vorm, gehoudenOp, volgendeOp, jongere }) => (
            <li key={gesprekId}>
              <div className="schoolgang-lines__head">
                <Link to="/zaken/$werkprocesId/gesprekken/$gesprekId" params={{ werkprocesId, gesprekId }}>
                  {term('vorm', vorm)}: {jongere.naam}
                </Link>
                <span className="schoolgang-lines__when">{formatDatum(gehoudenOp)}</span>
              </div>
              {volgendeOp && (
                <p className="schoolgang-muted">
                  {t('gesprekken.volgende', { dag: formatDatum(volgendeOp) })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Partners({ blad: { partners } }: Blad) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('partners.titel')}>
      {partners.length === 0 ? (
        <p className="schoolgang-muted">{t('partners.leeg')}</p>
      ) : (
        <DescriptionList
          items={partners.map(({ naam, lopend }) => ({
            term: naam,
            value: t('partners.lopend', { n: lopend }),
          }))}
        />
      )}
    </Panel>
  );
}

function Overdrachten({ blad: { overdrachten } }: Blad) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('overdrachten.titel')} flush>
      {overdrachten.length === 0 ? (
        <p className="schoolgang-empty">{t('overdrachten.leeg')}</p>
      ) : (
        <ul className="schoolgang-lines">
          {overdrachten.map(({ overdrachtId, van, naar, vanaf, gelezenOp, toelichting, ...mee }) => (
            <li key={overdrachtId}>
              <p className="schoolgang-strong">
                {van
                  ? t('overdrachten.regel', { van, naar, dag: formatDag(vanaf) })
                  : t('overdrachten.eerste', { naar, dag: formatDag(vanaf) })}
              </p>
              {toelichting && <p>{toelichting}</p>}
              {mee.zaken + mee.meldingen + mee.beloften > 0 && (
                <p className="schoolgang-muted">
                  {t('overdrachten.mee', {
                    zaken: mee.zaken,
                    meldingen: mee.meldingen,
                    beloften: mee.beloften,
                  })}
                </p>
              )}
              <p className="schoolgang-muted">
                {gelezenOp
                  ? t('overdrachten.school-las', { moment: formatMoment(gelezenOp) })
                  : t('overdrachten.school-niet')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
