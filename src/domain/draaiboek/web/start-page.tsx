import './draaiboek.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { DialogFoot } from '../../../web/ui/dialog-foot.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readVandaagEndpoint } from '../../vandaag/vandaag.contract.ts';
import {
  listDraaiboekenEndpoint,
  readStartEndpoint,
  setDraaiboektaakEndpoint,
  type TaakOpLijst,
  withdrawStartEndpoint,
} from '../draaiboek.contract.ts';
import { teksten } from './teksten.ts';
import { WieKeuze } from './wie-keuze.tsx';

const REFRESHES = [readStartEndpoint, listDraaiboekenEndpoint, readVandaagEndpoint] as const;

/** The tasks of what was started: done, who does them, and on the first day all of it back. */
export function StartPage() {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const mayAct = useMay('werkproces.behandelen');
  const { draaiboekstartId } = useParams({ from: '/draaiboekstarts/$draaiboekstartId' });
  const { data, error, refetch } = useRead(readStartEndpoint, { draaiboekstartId }, { keep: false });
  const withdraw = useAct(withdrawStartEndpoint, {
    refreshes: [listDraaiboekenEndpoint, readVandaagEndpoint],
    onSuccess: ({ taken }) => {
      toast(t('terug.gedaan', { n: taken }));
      void navigate({ to: '/draaiboeken' });
    },
  });
  const reload = () => void refetch();
  if (!data && error) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={12} />;
  const { naam, jaar, begin, zaaknummer, werkprocesId, gedaan, taken, gestartOp, gestartDoor } = data;
  return (
    <>
      <PageHeader
        title={[naam, jaar].filter(Boolean).join(' ')}
        back={<Link to="/draaiboeken">← {t('titel')}</Link>}
        meta={
          <>
            <span>{t('gedaan-van', { gedaan, taken })}</span>
            {!jaar && <span>{t('vanaf-dag', { dag: formatDatum(begin) })}</span>}
            {werkprocesId && (
              <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                {t('zaak', { nummer: zaaknummer ?? '' })}
              </Link>
            )}
            <span>{t('gestart', { dag: formatDatum(gestartOp), wie: gestartDoor })}</span>
          </>
        }
        action={
          mayAct &&
          data.intrekbaar && (
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ draaiboekstartId })}>
              {t('terug.doe')}
            </Button>
          )
        }
      />
      <ProblemAlert error={withdraw.error} onReload={reload} />
      <Panel title={t('taken-titel')} count={data.lijst.length} flush>
        <ul className="schoolgang-lines">
          {data.lijst.map((taak) => (
            <TaakRegel key={taak.draaiboektaakId} taak={taak} mayAct={mayAct} onReload={reload} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

function TaakRegel({
  taak,
  mayAct,
  onReload,
}: {
  readonly taak: TaakOpLijst;
  readonly mayAct: boolean;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { vandaag } = useSessie();
  const [finishing, setFinishing] = useState(false);
  const { draaiboektaakId, wat, rol, voor, uiterlijk, gedaanOp, opmerking, versie } = taak;
  const act = useAct(setDraaiboektaakEndpoint, {
    refreshes: REFRESHES,
    onSuccess: () => toast(t('taak.bewaard')),
  });
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{wat}</span>
        {gedaanOp ? (
          <StatusChip tone="ok" text={t('taak.gedaan', { dag: formatDatum(gedaanOp) })} />
        ) : (
          uiterlijk < vandaag && <StatusChip tone="danger" text={t('taak.te-laat')} />
        )}
        <span className="schoolgang-lines__when">{t('taak.uiterlijk', { dag: formatDag(uiterlijk) })}</span>
      </div>
      {gedaanOp && (
        <p className="schoolgang-muted">{[taak.vastgelegdDoor, opmerking].filter(Boolean).join(': ')}</p>
      )}
      <ProblemAlert error={act.error} onReload={onReload} />
      {!mayAct && !gedaanOp && (
        <p className="schoolgang-muted">{voor ?? t(`rol.${rol ?? 'administratie'}`)}</p>
      )}
      {mayAct && (
        <div className="schoolgang-row">
          {!gedaanOp && (
            <WieKeuze
              label={t('wie.voor', { wat })}
              rol={rol}
              voor={voor}
              onChange={({ voor: nieuw }) =>
                act.mutate({ draaiboektaakId, versie, gedaan: false, ...(nieuw && { voor: nieuw }) })
              }
            />
          )}
          {gedaanOp ? (
            <Button
              small
              kind="subtle"
              busy={act.isPending}
              aria-label={t('taak.open-van', { wat })}
              onClick={() => act.mutate({ draaiboektaakId, versie, gedaan: false, ...(voor && { voor }) })}
            >
              {t('taak.open')}
            </Button>
          ) : (
            <Button small aria-label={t('taak.klaar-van', { wat })} onClick={() => setFinishing(true)}>
              {t('taak.klaar')}
            </Button>
          )}
        </div>
      )}
      {finishing && <KlaarDialog taak={taak} onClose={() => setFinishing(false)} onReload={onReload} />}
    </li>
  );
}

/** Done, with a word about it if there is one. */
function KlaarDialog({
  taak: { draaiboektaakId, wat, voor, versie },
  onClose,
  onReload,
}: {
  readonly taak: TaakOpLijst;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [opmerking, setOpmerking] = useState('');
  const act = useAct(setDraaiboektaakEndpoint, {
    refreshes: REFRESHES,
    onSuccess: () => {
      toast(t('taak.bewaard'));
      onClose();
    },
  });
  return (
    <Dialog open title={wat} onClose={onClose}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const tekst = opmerking.trim();
          act.mutate({
            draaiboektaakId,
            versie,
            gedaan: true,
            ...(voor && { voor }),
            ...(tekst && { opmerking: tekst }),
          });
        }}
      >
        <ProblemAlert error={act.error} onReload={onReload} />
        <TextArea
          id="veld-opmerking"
          label={t('taak.opmerking')}
          optional
          maxLength={500}
          value={opmerking}
          onChange={({ target: { value } }) => setOpmerking(value)}
        />
        <DialogFoot busy={act.isPending} onClose={onClose}>
          {t('taak.klaar')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
