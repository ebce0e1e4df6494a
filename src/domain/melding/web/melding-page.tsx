import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { VrijgavenOver } from '../../../web/panelen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useScreenSubject } from '../../../web/ui/subject.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readMeldingEndpoint } from '../melding.contract.ts';
import { TONE } from './melding.ts';
import { MeldingAandacht } from './melding-aandacht.tsx';
import { MeldingBerichten } from './melding-berichten.tsx';
import { MeldingDagen } from './melding-dagen.tsx';
import { type MeldingAct, MeldingKop } from './melding-kop.tsx';
import { MeldingVanSchool } from './melding-van-school.tsx';
import { MeldingVerloop } from './melding-verloop.tsx';
import { MeldingVragen } from './melding-vragen.tsx';
import { MeldingZijkant } from './melding-zijkant.tsx';
import { teksten } from './teksten.ts';
import { TriageChip } from './triage-chip.tsx';

/** One melding: left as the school sent it and what was done, right whom it is about; acts on top. */
export function MeldingPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { meldingId } = useParams({ from: '/meldingen/$meldingId' });
  const [act, setAct] = useState<MeldingAct | undefined>();
  const { data: melding, error, refetch } = useRead(readMeldingEndpoint, { meldingId }, { keep: false });

  useScreenSubject(melding?.jongere, melding?.werkprocesId ?? undefined);

  if (!melding && error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!melding) return <Skeleton lines={10} />;
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <MeldingKop
        melding={melding}
        act={act}
        onAct={setAct}
        onReload={() => void refetch()}
        back={<Link to="/meldingen">← {t('melding.terug')}</Link>}
        meta={
          <>
            <StatusChip tone={TONE[melding.status]} text={term('status', melding.status)} />
            {melding.triage && <TriageChip triage={melding.triage} />}
            <span className="schoolgang-strong">
              {melding.jongere.naam} ({melding.jongere.leeftijd})
            </span>
            {melding.schoolnaam && <span>{melding.schoolnaam}</span>}
            <span>{formatDatum(melding.gemeldOp)}</span>
            <span>
              {t('melding.behandelaar')}: {melding.behandelaar ?? t('melding.geen-behandelaar')}
            </span>
          </>
        }
      />
      <div className="schoolgang-columns-2">
        <div>
          <VrijgavenOver id={meldingId} />
          <MeldingAandacht
            melding={melding}
            onVraag={() => setAct('vragen')}
            onReload={() => void refetch()}
          />
          <MeldingVanSchool melding={melding} />
          <MeldingDagen dagen={melding.dagen} />
          <MeldingVragen meldingId={melding.meldingId} />
          <MeldingBerichten berichten={melding.berichten} />
          <MeldingVerloop verloop={melding.verloop} versies={melding.versies} />
        </div>
        <MeldingZijkant melding={melding} />
      </div>
    </>
  );
}
