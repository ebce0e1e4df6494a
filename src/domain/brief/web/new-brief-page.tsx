import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dropConcept, readConcept, saveConcept } from '../../../web/concept.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { JongereZoeker } from '../../../web/ui/jongere-zoeker.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { readJongereEndpoint } from '../../persoon/persoon.contract.ts';
import { createBriefEndpoint, listBrievenEndpoint, type SjabloonRegel } from '../brief.contract.ts';
import { listSjablonenEndpoint } from '../sjabloon.contract.ts';
import { SjabloonKiezer } from './sjabloon-kiezer.tsx';
import { teksten } from './teksten.ts';
import { type Inhoud, Werkplek } from './werkplek.tsx';

/** A new letter: about whom and which, then the letter itself. */
export function NewBriefPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/brieven/nieuw' });
  const navigate = useNavigate({ from: '/brieven/nieuw' });
  const magOpsporing = useMay('opsporing.lezen');
  const { data, error, refetch } = useRead(listSjablonenEndpoint, {});
  if (error && !data) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const sjabloon = data.sjablonen.find(({ code }) => code === search.sjabloon);
  const { jongereId, werkprocesId } = search;
  if (sjabloon && jongereId) {
    return (
      <Opstellen
        key={`${sjabloon.code}-${jongereId}`}
        sjabloon={sjabloon}
        jongereId={jongereId}
        werkprocesId={werkprocesId}
      />
    );
  }
  const go = (next: { sjabloon?: string; jongereId?: string }) =>
    void navigate({ search: { ...search, ...next }, replace: true });
  return (
    <>
      <PageHeader title={t('kies.titel')} back={<Link to="/brieven">← {t('titel')}</Link>} />
      <p className="schoolgang-muted">{t('kies.uitleg')}</p>
      <Panel title={t('kies.titel')}>
        <div className="schoolgang-form">
          {jongereId ? (
            <Gekozen
              jongereId={jongereId}
              onAnder={() => void navigate({ search: { sjabloon: search.sjabloon } })}
            />
          ) : (
            <JongereZoeker
              id="brief-jongere"
              label={t('kies.jongere')}
              labelShown
              onChoose={(treffer) => go({ jongereId: treffer.jongereId })}
            />
          )}
          <SjabloonKiezer
            sjablonen={data.sjablonen.filter(({ deel }) => deel === 'toezicht' || magOpsporing)}
            value={search.sjabloon ?? ''}
            onChange={(code) => go({ sjabloon: code })}
          />
        </div>
      </Panel>
    </>
  );
}

function Gekozen({ jongereId, onAnder }: { readonly jongereId: string; readonly onAnder: () => void }) {
  const t = useTekst(teksten);
  const { data, error } = useRead(readJongereEndpoint, { jongereId });
  if (error) return <ProblemAlert error={error} />;
  return (
    <p>
      <strong>{t('kies.gekozen', { naam: data?.naam ?? '…' })}</strong>{' '}
      <Button small kind="subtle" onClick={onAnder}>
        {t('kies.ander')}
      </Button>
    </p>
  );
}

function Opstellen({
  sjabloon,
  jongereId,
  werkprocesId,
}: {
  readonly sjabloon: SjabloonRegel;
  readonly jongereId: string;
  readonly werkprocesId: string | undefined;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const navigate = useNavigate();
  const key = `brief-${sjabloon.code}-${jongereId}-${werkprocesId ?? ''}`;
  const [inhoud, setInhoud] = useState<Inhoud>(() => ({
    velden: {},
    keuzes: {},
    ...readConcept<Inhoud>(key),
  }));
  const write = (next: Inhoud) => {
    setInhoud(next);
    saveConcept(key, next);
  };
  const { data: jongere } = useRead(readJongereEndpoint, { jongereId });
  const act = useAct(createBriefEndpoint, {
    refreshes: [listBrievenEndpoint],
    onSuccess: ({ briefId }) => {
      dropConcept(key);
      toast(t('doe.bewaard'));
      void navigate({ to: '/brieven/$briefId', params: { briefId } });
    },
  });
  const welke = { sjabloon: sjabloon.code, jongereId, ...(werkprocesId && { werkprocesId }) };
  return (
    <>
      <PageHeader
        title={sjabloon.naam}
        back={
          <Link to="/jongeren/$jongereId" params={{ jongereId }} search={{ tab: 'documenten' }}>
            ← {jongere?.naam ?? t('brief.dossier')}
          </Link>
        }
        meta={<span>{sjabloon.artikel}</span>}
        action={
          <Button kind="primary" busy={act.isPending} onClick={() => act.mutate({ ...welke, ...inhoud })}>
            {t('doe.bewaren')}
          </Button>
        }
      />
      <ProblemAlert error={act.error} />
      <Werkplek welke={welke} vertalingen={sjabloon.vertalingen} inhoud={inhoud} onChange={write}>
        {null}
      </Werkplek>
    </>
  );
}
