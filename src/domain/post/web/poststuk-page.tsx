import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fileAddress } from '../../../web/api.ts';
import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listPostEndpoint, type Poststuk, readPostEndpoint, stepPostEndpoint } from '../post.contract.ts';
import { KoppelForm } from './koppel-form.tsx';
import { RedenDialog } from './reden-dialog.tsx';
import { teksten } from './teksten.ts';
import './post.css';

/** One thing that came in: what it says, its files, and in whose file it lies. */
export function PoststukPage() {
  const { poststukId } = useParams({ from: '/post/$poststukId' });
  const { data, error, refetch } = useRead(readPostEndpoint, { poststukId }, { keep: false });
  const reload = () => void refetch();
  if (!data && error) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={10} />;
  return <Inhoud key={`${data.poststukId}-${data.versie}`} stuk={data} onReload={reload} />;
}

function Inhoud({ stuk, onReload }: { readonly stuk: Poststuk; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const behandelt = useMay('post.behandelen');
  const [dialog, setDialog] = useState<'terug' | 'afwijzen'>();
  const { poststukId, versie, status, kanaal, afzender } = stuk;
  const mag = behandelt ? stuk.magNu : [];
  const gezien = useAct(stepPostEndpoint, {
    refreshes: [readPostEndpoint, listPostEndpoint],
    onSuccess: () => toast(t('gezien.gedaan')),
  });
  const nieuw = status === 'gekoppeld' && !stuk.gezienOp;
  return (
    <>
      <PageHeader
        title={stuk.onderwerp}
        tabTitle={stuk.nummer}
        back={<Link to="/post">← {t('terug')}</Link>}
        meta={
          <>
            <StatusChip
              tone={
                nieuw || status === 'te-koppelen' ? 'attention' : status === 'gekoppeld' ? 'ok' : 'neutral'
              }
              text={t(nieuw ? 'status.nieuw' : `status.${status}`)}
            />
            <span>{stuk.nummer}</span>
            <span>{[t(`kanaal.${kanaal}`), afzender].filter(Boolean).join(' · ')}</span>
            <span>{formatMoment(stuk.ontvangenOp)}</span>
          </>
        }
        action={
          mag.includes('gezien') && (
            <Button
              kind="primary"
              busy={gezien.isPending}
              onClick={() => gezien.mutate({ poststukId, act: 'gezien', versie })}
            >
              {t('gezien')}
            </Button>
          )
        }
      />
      <ProblemAlert error={gezien.error} onReload={onReload} />
      <div className="schoolgang-acts schoolgang-acts--below">
        {mag.includes('terug') && <Button onClick={() => setDialog('terug')}>{t('terug.doe')}</Button>}
        {mag.includes('afwijzen') && (
          <Button kind="danger" onClick={() => setDialog('afwijzen')}>
            {t('afwijzen.doe')}
          </Button>
        )}
      </div>
      <div className="schoolgang-columns-2">
        <div className="schoolgang-stack">
          <Bestanden stuk={stuk} />
          {kanaal === 'e-mail' && (
            <Panel title={t('bericht.titel')}>
              {/* Always as text: what a sender wrote is never a page of ours. */}
              <p className="post-tekst">{stuk.tekst ?? t('bericht.geen')}</p>
            </Panel>
          )}
        </div>
        <div className="schoolgang-stack">
          <Waar stuk={stuk} />
          {mag.includes('koppelen') && <KoppelForm stuk={stuk} onReload={onReload} />}
        </div>
      </div>
      {dialog && <RedenDialog act={dialog} stuk={stuk} onClose={() => setDialog(undefined)} />}
    </>
  );
}

function Bestanden({ stuk: { bestanden } }: { readonly stuk: Poststuk }) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('bestanden.titel')} count={bestanden.length} flush={bestanden.length > 0}>
      {bestanden.length === 0 ? (
        <EmptyState title={t('bestanden.geen')} />
      ) : (
        <>
          <ul className="schoolgang-lines">
            {bestanden.map(({ postBestandId, naam, bytes, geweigerd }) => (
              <li key={postBestandId}>
                <div className="schoolgang-lines__head">
                  {geweigerd ? (
                    <span>{naam}</span>
                  ) : (
                    <a
                      className="utrecht-link"
                      href={fileAddress(`/postbestanden/${postBestandId}`)}
                      download
                    >
                      {t('bestanden.open', { naam })}
                    </a>
                  )}
                  <span className="schoolgang-lines__when">
                    {t('bestanden.grootte', { n: formatGetal(Math.max(1, Math.round(bytes / 1024))) })}
                  </span>
                </div>
                {geweigerd && <p className="schoolgang-muted">{t('bestanden.niet', { reden: geweigerd })}</p>}
              </li>
            ))}
          </ul>
          <p className="schoolgang-muted post-veilig">{t('bestanden.veilig')}</p>
        </>
      )}
    </Panel>
  );
}

function Waar({ stuk }: { readonly stuk: Poststuk }) {
  const t = useTekst(teksten);
  const { jongereId, werkprocesId, gezienDoor, gezienOp } = stuk;
  return (
    <Panel title={t('waar.titel')}>
      {!jongereId && stuk.status === 'te-koppelen' && <p>{t('waar.nergens')}</p>}
      <DescriptionList
        compact
        items={[
          jongereId && {
            term: t('waar.jongere'),
            value: (
              <Link to="/jongeren/$jongereId" params={{ jongereId }} search={{ tab: 'documenten' }}>
                {stuk.jongere}
              </Link>
            ),
          },
          werkprocesId && {
            term: t('waar.zaak'),
            value: (
              <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                {stuk.zaaknummer}
              </Link>
            ),
          },
          stuk.soort && { term: t('waar.soort'), value: t(`soort.${stuk.soort}`) },
          stuk.reden && { term: t('waar.reden'), value: stuk.reden },
          jongereId && {
            term: t('waar.gezien'),
            value: gezienOp
              ? t('waar.gezien-door', { wie: gezienDoor ?? '', op: formatMoment(gezienOp) })
              : t('waar.nog-niet'),
          },
        ]}
      />
    </Panel>
  );
}
