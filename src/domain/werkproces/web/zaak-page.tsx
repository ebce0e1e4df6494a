import './zaak.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum, formatDuur } from '../../../web/datum.ts';
import { VrijgavenOver, ZaakEvaluatie } from '../../../web/panelen.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Binnengekomen } from '../../../web/ui/binnengekomen.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { Meelezers } from '../../../web/ui/meelezers.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SnelleNotitie } from '../../../web/ui/snelle-notitie.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useScreenSubject } from '../../../web/ui/subject.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readZaakEndpoint } from '../werkproces.contract.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { TakDialog } from './tak-dialog.tsx';
import { teksten } from './teksten.ts';
import { ZaakFasen } from './zaak-fasen.tsx';
import { ZaakGesprekken } from './zaak-gesprekken.tsx';
import { ZaakNotities } from './zaak-notities.tsx';
import { ZaakOnderzoek } from './zaak-onderzoek.tsx';
import { ZaakPlan } from './zaak-plan.tsx';
import { ZaakSignalering } from './zaak-signalering.tsx';
import { ZaakStapForm } from './zaak-stap-form.tsx';
import { ZaakVerloop } from './zaak-verloop.tsx';
import { ZaakZijkant } from './zaak-zijkant.tsx';

/** One zaak: where it stands in the method, the step to take now, contacts, and what belongs to it. */
export function ZaakPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { vandaag } = useSessie();
  const mayNote = useMay('notitie.schrijven');
  const mayAct = useMay('werkproces.behandelen');
  const mayPost = useMay('post.lezen');
  const { werkprocesId } = useParams({ from: '/zaken/$werkprocesId' });
  const { data: zaak, error, refetch } = useRead(readZaakEndpoint, { werkprocesId }, { keep: false });
  const [noting, setNoting] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [choosingTak, setChoosingTak] = useState(false);
  const openNote = () => setNoting(true);
  useScreenSubject(zaak?.jongere, werkprocesId);

  if (!zaak && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!zaak) return <Skeleton lines={10} />;
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <PageHeader
        title={t('zaak.titel', { nummer: zaak.nummer })}
        back={<Link to="/zaken">← {t('zaak.terug')}</Link>}
        meta={
          <>
            <StatusChip tone={zaak.totEnMet ? 'neutral' : 'info'} text={term('stap', zaak.stap)} />
            <span className="schoolgang-strong">
              {zaak.jongere.naam} ({zaak.jongere.leeftijd})
            </span>
            {zaak.letOp.map((soort) => (
              <StatusChip
                key={soort}
                tone={soort === 'tolk' ? 'attention' : 'danger'}
                text={term('letop', soort)}
              />
            ))}
            <span>{term('zaak', zaak.soort)}</span>
            <span>{term('tak', zaak.tak)}</span>
            <span>
              {formatDatum(zaak.vanaf)} ({formatDuur(zaak.vanaf, zaak.totEnMet ?? vandaag)})
            </span>
          </>
        }
        action={
          mayNote && (
            <Button kind="primary" onClick={openNote} aria-keyshortcuts="n">
              {t('zaak.notitie')}
            </Button>
          )
        }
      />
      <Meelezers soort="zaak" id={werkprocesId} />
      <ZaakFasen fasen={zaak.fasen} />
      <div className="schoolgang-columns-2">
        <div>
          <VrijgavenOver id={werkprocesId} />
          <ZaakStapForm zaak={zaak} onReload={() => void refetch()} />
          <ZaakGesprekken zaak={zaak} />
          <ZaakOnderzoek zaak={zaak} />
          <ZaakSignalering zaak={zaak} />
          <ZaakPlan zaak={zaak} />
          <ZaakEvaluatie werkprocesId={werkprocesId} />
          {mayPost && <Binnengekomen jongereId={zaak.jongere.jongereId} werkprocesId={werkprocesId} />}
          <ZaakNotities notities={zaak.notities} onNote={mayNote ? openNote : undefined} />
          <ZaakVerloop verloop={zaak.verloop} />
        </div>
        <ZaakZijkant
          zaak={zaak}
          onAssign={mayAct && !zaak.totEnMet ? () => setAssigning(true) : undefined}
          onTak={mayAct && !zaak.totEnMet ? () => setChoosingTak(true) : undefined}
        />
      </div>
      <SnelleNotitie
        open={noting}
        onClose={() => setNoting(false)}
        subject={{ ...zaak.jongere, werkprocesId }}
      />
      <TakDialog
        open={choosingTak}
        onClose={() => setChoosingTak(false)}
        zaak={zaak}
        onReload={() => void refetch()}
      />
      <AssignDialog
        open={assigning}
        onClose={() => setAssigning(false)}
        zaak={zaak}
        onReload={() => void refetch()}
      />
    </>
  );
}
