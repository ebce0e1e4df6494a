import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fileAddress } from '../../../web/api.ts';
import { dropConcept, readConcept, saveConcept } from '../../../web/concept.ts';
import { formatDatum, formatMoment } from '../../../web/datum.ts';
import { VrijgavenOver } from '../../../web/panelen.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { Meelezers } from '../../../web/ui/meelezers.tsx';
import { OpsporingChip } from '../../../web/ui/opsporingsdeel.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { useScreenSubject } from '../../../web/ui/subject.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type Brief,
  changeBriefEndpoint,
  listBrievenEndpoint,
  readBriefEndpoint,
  type StandBrief,
  sendBriefEndpoint,
  stepBriefEndpoint,
} from '../brief.contract.ts';
import { BewijsDialog, IntrekkenDialog } from './brief-dialogen.tsx';
import { LakDialog } from './lak-dialog.tsx';
import { Ontvangers } from './ontvangers.tsx';
import { teksten } from './teksten.ts';
import { type Inhoud, Werkplek } from './werkplek.tsx';
import './brief.css';

export const TONE: Readonly<Record<StandBrief, Tone>> = {
  concept: 'neutral',
  'ter-akkoord': 'attention',
  definitief: 'info',
  verzonden: 'ok',
  ingetrokken: 'neutral',
};

/** One letter: as a concept to work on, after that as it was fixed, with the proof of sending. */
export function BriefPage() {
  const { briefId } = useParams({ from: '/brieven/$briefId' });
  const { data, error, refetch } = useRead(readBriefEndpoint, { briefId });
  useScreenSubject(data && { jongereId: data.jongereId, naam: data.jongere });
  const reload = () => void refetch();
  if (error && !data) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={12} />;
  return <BriefInhoud key={`${data.briefId}-${data.versie}`} brief={data} onReload={reload} />;
}

type Getypt = { readonly versie: number; readonly inhoud: Inhoud };

const startOf = ({ velden, keuzes, taal, tekst }: Brief): Inhoud => ({
  velden,
  keuzes,
  ...(taal && { taal }),
  ...(tekst !== null && { tekst }),
});

function BriefInhoud({ brief, onReload }: { readonly brief: Brief; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const maySchrijven = useMay('brief.schrijven');
  const key = `brief-${brief.briefId}`;
  const [typed] = useState(() => readConcept<Getypt>(key));
  const isOnThis = typed?.versie === brief.versie;
  const [inhoud, setInhoud] = useState<Inhoud>(() => ({
    ...startOf(brief),
    ...(isOnThis ? typed?.inhoud : {}),
  }));
  const [changed, setChanged] = useState(isOnThis);
  // Typed on what somebody else has changed since: it waits beside the letter, and nothing is written over.
  const [waits, setWaits] = useState(isOnThis ? undefined : typed?.inhoud);
  const write = (next: Inhoud) => {
    setInhoud(next);
    setChanged(true);
    setWaits(undefined);
    saveConcept(key, { versie: brief.versie, inhoud: next } satisfies Getypt);
  };
  const [intrekken, setIntrekken] = useState(false);
  const refreshes = [readBriefEndpoint, listBrievenEndpoint];
  const done = (text: string) => {
    dropConcept(key);
    setChanged(false);
    toast(text);
  };
  const save = useAct(changeBriefEndpoint, { refreshes, onSuccess: () => done(t('doe.bewaard')) });
  const step = useAct(stepBriefEndpoint, { refreshes });
  const send = useAct(sendBriefEndpoint, { refreshes, onSuccess: () => done(t('gedaan.verzenden')) });
  const { briefId, versie, magNu } = brief;
  const mag = maySchrijven ? magNu : [];
  const set = (act: 'ter-akkoord' | 'vaststellen' | 'akkoord' | 'terug') =>
    step.mutate({ briefId, act, versie }, { onSuccess: () => done(t(`gedaan.${act}`)) });
  const busy = save.isPending || step.isPending || send.isPending;
  const main = changed
    ? undefined
    : (['verzenden', 'akkoord', 'vaststellen', 'ter-akkoord'] as const).find((act) => mag.includes(act));
  return (
    <>
      <PageHeader
        title={brief.onderwerp}
        tabTitle={brief.nummer}
        back={
          <Link
            to="/jongeren/$jongereId"
            params={{ jongereId: brief.jongereId }}
            search={{ tab: 'documenten' }}
          >
            ← {brief.jongere}
          </Link>
        }
        meta={
          <>
            <StatusChip tone={TONE[brief.status]} text={t(`status.${brief.status}`)} />
            <OpsporingChip deel={brief.deel} />
            <span>{brief.nummer}</span>
            <span>{brief.artikel}</span>
            {brief.werkprocesId && (
              <Link to="/zaken/$werkprocesId" params={{ werkprocesId: brief.werkprocesId }}>
                {t('brief.zaak')}
              </Link>
            )}
          </>
        }
        action={
          changed && mag.includes('wijzigen') ? (
            <Button kind="primary" busy={busy} onClick={() => save.mutate({ briefId, versie, ...inhoud })}>
              {t('doe.bewaren')}
            </Button>
          ) : (
            main && (
              <Button
                kind="primary"
                busy={busy}
                onClick={() => (main === 'verzenden' ? send.mutate({ briefId, versie }) : set(main))}
              >
                {t(`doe.${main}`)}
              </Button>
            )
          )
        }
      />
      <Meelezers soort="brief" id={briefId} />
      <ProblemAlert error={save.error ?? step.error ?? send.error} onReload={onReload} />
      {waits && mag.includes('wijzigen') && (
        <Alert kind="warning" title={t('getypt.titel')}>
          <p>{t('getypt.uitleg')}</p>
          <div className="schoolgang-acts">
            <Button small onClick={() => write(waits)}>
              {t('getypt.terug')}
            </Button>
            <Button
              small
              kind="subtle"
              onClick={() => {
                setWaits(undefined);
                dropConcept(key);
              }}
            >
              {t('getypt.weg')}
            </Button>
          </div>
        </Alert>
      )}
      {brief.status === 'ter-akkoord' && (
        <Alert>
          <p>{t('brief.vier-ogen', { wie: brief.opgesteldDoor })}</p>
        </Alert>
      )}
      {brief.status === 'ingetrokken' && (
        <Alert>
          <p>{t('brief.ingetrokken', { reden: brief.reden ?? '' })}</p>
        </Alert>
      )}
      <VrijgavenOver id={briefId} />
      <div className="schoolgang-acts schoolgang-acts--below">
        {mag.includes('terug') && (
          <Button busy={busy} onClick={() => set('terug')}>
            {t('doe.terug')}
          </Button>
        )}
        {mag.includes('intrekken') && (
          <Button kind="danger" onClick={() => setIntrekken(true)}>
            {t('doe.intrekken')}
          </Button>
        )}
      </div>
      {mag.includes('wijzigen') ? (
        <Werkplek
          welke={{
            sjabloon: brief.sjabloon,
            jongereId: brief.jongereId,
            ...(brief.werkprocesId && { werkprocesId: brief.werkprocesId }),
          }}
          vertalingen={brief.vertalingen}
          inhoud={inhoud}
          onChange={write}
        >
          {changed && <p className="schoolgang-concept">{t('brief.eerst-bewaren')}</p>}
        </Werkplek>
      ) : (
        <Vastgelegd brief={brief} mag={maySchrijven} />
      )}
      {intrekken && <IntrekkenDialog brief={brief} onClose={() => setIntrekken(false)} />}
    </>
  );
}

/** What was fixed: the files, who got them, and what proves it. */
function Vastgelegd({ brief, mag }: { readonly brief: Brief; readonly mag: boolean }) {
  const t = useTekst(teksten);
  const [bewijs, setBewijs] = useState<string>();
  const [lak, setLak] = useState<string>();
  const feiten: [string, string | null][] = [
    [t('brief.dagtekening'), brief.dagtekening && formatDatum(brief.dagtekening)],
    [t('brief.verzonden-op'), brief.verzondenOp && formatDatum(brief.verzondenOp)],
    [t('lijst.bezwaar'), brief.bezwaarTot && formatDatum(brief.bezwaarTot)],
    [t('brief.opgesteld'), brief.opgesteldDoor],
    [t('brief.akkoord'), brief.akkoordDoor],
    [
      t('brief.sjabloon'),
      brief.sjabloonVersie && t('brief.van', { sjabloon: brief.sjabloonNaam, versie: brief.sjabloonVersie }),
    ],
    [t('brief.hash'), brief.hash],
  ];
  return (
    <div className="schoolgang-columns-2">
      <div className="schoolgang-stack">
        {brief.stukken.length > 0 && (
          <Panel title={t('stukken.titel')} count={brief.stukken.length} flush>
            <ul className="schoolgang-lines">
              {brief.stukken.map((stuk) => {
                const ontvanger = brief.ontvangers.find(({ sleutel }) => sleutel === stuk.sleutel);
                return (
                  <li key={stuk.briefStukId}>
                    <div className="schoolgang-lines__head">
                      <a
                        className="utrecht-link"
                        href={fileAddress(`/briefstukken/${stuk.briefStukId}/pdf`)}
                        download
                      >
                        {stuk.soort === 'gelakt'
                          ? t('stukken.gelakt', { dag: formatMoment(stuk.gemaaktOp) })
                          : t('stukken.open', { naam: stuk.naam ?? '' })}
                      </a>
                      {ontvanger && <span>{t(`kanaal.${ontvanger.kanaal}`)}</span>}
                      {ontvanger && (
                        <StatusChip
                          tone={ontvanger.status === 'verzonden' ? 'ok' : 'attention'}
                          text={t(`ontvangerstatus.${ontvanger.status}`)}
                        />
                      )}
                      <a
                        className="utrecht-link schoolgang-lines__when"
                        href={fileAddress(`/briefstukken/${stuk.briefStukId}/archief`)}
                        download
                      >
                        {t('stukken.archief')}
                      </a>
                    </div>
                    {ontvanger?.bewijs && <p className="schoolgang-muted">{ontvanger.bewijs}</p>}
                    {ontvanger?.terugval && (
                      <p className="schoolgang-muted">
                        {t('stukken.terugval', { reden: ontvanger.terugval })}
                      </p>
                    )}
                    {ontvanger?.gelezenOp && (
                      <p className="schoolgang-muted">
                        {t('stukken.gelezen', { op: formatMoment(ontvanger.gelezenOp) })}
                      </p>
                    )}
                    {stuk.reden && <p className="schoolgang-muted">{stuk.reden}</p>}
                    {mag && stuk.soort === 'brief' && (
                      <Button small kind="subtle" onClick={() => setLak(stuk.briefStukId)}>
                        {t('lak.kopie', { naam: stuk.naam ?? '' })}
                      </Button>
                    )}
                    {mag &&
                      brief.status === 'verzonden' &&
                      ontvanger?.kanaal === 'zelf' &&
                      ontvanger.status === 'vast' && (
                        <Button small onClick={() => setBewijs(ontvanger.sleutel)}>
                          {t('bewijs.leg-vast')}
                        </Button>
                      )}
                  </li>
                );
              })}
            </ul>
          </Panel>
        )}
        {brief.stukken.length === 0 && <Ontvangers ontvangers={brief.ontvangers} />}
      </div>
      <Panel title={t('brief.gegevens')}>
        <dl className="brief-feiten">
          {feiten.map(([kop, waarde]) =>
            waarde ? (
              <div key={kop}>
                <dt className="schoolgang-muted">{kop}</dt>
                <dd>{waarde}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </Panel>
      {lak && <LakDialog briefStukId={lak} onClose={() => setLak(undefined)} />}
      {bewijs && (
        <BewijsDialog briefId={brief.briefId} sleutel={bewijs} onClose={() => setBewijs(undefined)} />
      )}
    </div>
  );
}
