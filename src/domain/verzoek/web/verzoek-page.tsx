import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fileAddress } from '../../../web/api.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  type ActVerzoek,
  acknowledgeVerzoekEndpoint,
  listVerzoekenEndpoint,
  readVerzoekEndpoint,
  type Verzoek,
} from '../verzoek.contract.ts';
import { teksten } from './teksten.ts';
import { VerzoekDialog } from './verzoek-dialog.tsx';
import { TOON } from './verzoeken-page.tsx';
import './verzoek.css';

/** One klacht, bezwaar or verzoek: what it is, who handles it, its term, its letters. */
export function VerzoekPage() {
  const { verzoekId } = useParams({ from: '/verzoeken/$verzoekId' });
  const { data, error, refetch } = useRead(readVerzoekEndpoint, { verzoekId }, { keep: false });
  const reload = () => void refetch();
  if (!data && error) return <LoadProblem error={error} onReload={reload} />;
  if (!data) return <Skeleton lines={10} />;
  return <Inhoud key={`${data.verzoekId}-${data.versie}`} verzoek={data} onReload={reload} />;
}

/** What opens a window; the acknowledgement is one click. */
const IN_VENSTER = ['verdelen', 'stilzetten', 'hervatten', 'verdagen', 'afdoen', 'over'] as const;

function Inhoud({ verzoek, onReload }: { readonly verzoek: Verzoek; readonly onReload: () => void }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const [dialog, setDialog] = useState<Exclude<ActVerzoek, 'bevestigen'>>();
  const { verzoekId, versie, soort, stand, uiterlijk, termijn, magNu } = verzoek;
  const bevestig = useAct(acknowledgeVerzoekEndpoint, {
    refreshes: [readVerzoekEndpoint, listVerzoekenEndpoint],
    onSuccess: () => toast(t('bevestigen.gedaan')),
  });
  // First who handles it, then the receipt; after that what is asked most is the decision.
  const eerst = stand === 'te-verdelen' ? 'verdelen' : magNu.includes('bevestigen') ? 'bevestigen' : 'afdoen';
  return (
    <>
      <PageHeader
        title={verzoek.onderwerp}
        tabTitle={verzoek.nummer}
        back={
          <Link to="/verzoeken" search={{}}>
            ← {t('titel')}
          </Link>
        }
        meta={
          <>
            <StatusChip tone={TOON[stand]} text={t(`stand.${stand}`)} />
            {/* Who is to handle it and whether its term runs are two things. */}
            {termijn.stand === 'stil' && stand !== 'stil' && stand !== 'afgedaan' && (
              <StatusChip tone={TOON.stil} text={t('stand.stil')} />
            )}
            <span>{t(`soort.${soort}`)}</span>
            <span>{verzoek.nummer}</span>
            {uiterlijk && stand !== 'afgedaan' && (
              <strong>{t('uiterlijk', { dag: formatDatum(uiterlijk) })}</strong>
            )}
          </>
        }
      />
      <ProblemAlert error={bevestig.error} onReload={onReload} />
      {verzoek.behandelaarStaatErbuiten?.uitkomst === 'mag-niet' && (
        <Alert kind="warning" title={t('niet-onafhankelijk')}>
          <p>{verzoek.behandelaarStaatErbuiten.motivering}</p>
        </Alert>
      )}
      {magNu.length > 0 && (
        <div className="schoolgang-acts schoolgang-acts--below">
          {magNu.includes('bevestigen') && (
            <Button
              kind={eerst === 'bevestigen' ? 'primary' : 'secondary'}
              busy={bevestig.isPending}
              onClick={() => bevestig.mutate({ verzoekId, versie })}
            >
              {t('bevestigen.doe')}
            </Button>
          )}
          {IN_VENSTER.filter((doe) => magNu.includes(doe)).map((doe) => (
            <Button key={doe} kind={eerst === doe ? 'primary' : 'secondary'} onClick={() => setDialog(doe)}>
              {t(`${doe}.doe`)}
            </Button>
          ))}
        </div>
      )}
      <div className="schoolgang-columns-2">
        <div className="schoolgang-stack">
          <Wat verzoek={verzoek} />
          <Brieven verzoek={verzoek} />
        </div>
        <div className="schoolgang-stack">
          <Wie verzoek={verzoek} />
          <Termijn verzoek={verzoek} />
        </div>
      </div>
      {dialog && (
        <VerzoekDialog
          doe={dialog}
          verzoek={verzoek}
          onClose={() => setDialog(undefined)}
          onReload={onReload}
        />
      )}
    </>
  );
}

function Wat({ verzoek }: { readonly verzoek: Verzoek }) {
  const t = useTekst(teksten);
  const { omschrijving, jongereId, besluit, tijdig, uitkomst, motivering, afgedaanOp } = verzoek;
  return (
    <Panel title={t('wat.titel')}>
      {omschrijving && <p className="verzoek-tekst">{omschrijving}</p>}
      <DescriptionList
        compact
        items={[
          { term: t('veld.ontvangen'), value: formatDatum(verzoek.ontvangenOp) },
          {
            term: t('kol.indiener'),
            value: [verzoek.indiener, ...verzoek.adres].join(', '),
          },
          jongereId && {
            term: t('wat.jongere'),
            value: (
              <Link to="/jongeren/$jongereId" params={{ jongereId }}>
                {verzoek.jongere}
              </Link>
            ),
          },
          besluit && {
            term: t('wat.besluit'),
            value: besluit.briefId ? (
              <Link to="/brieven/$briefId" params={{ briefId: besluit.briefId }}>
                {t('wat.besluit-van', { kenmerk: besluit.kenmerk ?? '', dag: formatDatum(besluit.op) })}
              </Link>
            ) : (
              t('wat.besluit-van', { kenmerk: besluit.kenmerk ?? '', dag: formatDatum(besluit.op) })
            ),
          },
          tijdig && {
            term: t('wat.tijdig'),
            value: (
              <StatusChip
                tone={tijdig.uitkomst === 'te-laat' ? 'attention' : 'ok'}
                text={t(tijdig.uitkomst === 'te-laat' ? 'tijdig.te-laat' : 'tijdig.tijdig')}
              >
                <p>{tijdig.motivering}</p>
                <p className="schoolgang-muted">{tijdig.artikel}</p>
              </StatusChip>
            ),
          },
          uitkomst && { term: t('wat.uitkomst'), value: t(`uitkomst.${uitkomst}`) },
          afgedaanOp && { term: t('wat.afgedaan'), value: formatDatum(afgedaanOp) },
        ]}
      />
      {motivering && <p className="schoolgang-quote verzoek-tekst">{motivering}</p>}
    </Panel>
  );
}

function Wie({
  verzoek: { over, behandelaar, behandelaarStaatErbuiten: oordeel },
}: {
  readonly verzoek: Verzoek;
}) {
  const t = useTekst(teksten);
  return (
    <Panel title={t('wie.titel')}>
      <DescriptionList
        compact
        items={[
          { term: t('kol.behandelaar'), value: behandelaar ?? t('wie.niemand') },
          { term: t('wie.over'), value: over.join(', ') || t('wie.over-niemand') },
          oordeel && {
            term: t('wie.erbuiten'),
            value: (
              <StatusChip
                tone={oordeel.uitkomst === 'mag' ? 'ok' : 'danger'}
                text={t(oordeel.uitkomst === 'mag' ? 'wie.ja' : 'wie.nee')}
              >
                <p>{oordeel.motivering}</p>
                <p className="schoolgang-muted">{oordeel.artikel}</p>
              </StatusChip>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Termijn({ verzoek: { termijn, uiterlijk } }: { readonly verzoek: Verzoek }) {
  const t = useTekst(teksten);
  const lengte = (aantal: number, eenheid: string) =>
    t(eenheid === 'maanden' ? 'duur.maanden' : 'duur.weken', { n: aantal });
  return (
    <Panel title={t('termijn.titel')}>
      <DescriptionList
        compact
        items={[
          {
            term: t('kol.uiterlijk'),
            value: uiterlijk
              ? formatDatum(uiterlijk)
              : t(termijn.stand === 'stil' ? 'stand.stil' : 'termijn.onbekend'),
          },
          {
            term: t('termijn.lengte'),
            value: t('termijn.vanaf', {
              duur: lengte(termijn.aantal, termijn.eenheid),
              dag: formatDatum(termijn.begin),
            }),
          },
          { term: t('termijn.wet'), value: termijn.grondslag },
          ...termijn.pauzes.map(({ vanaf, totEnMet, reden }) => ({
            term: t(totEnMet ? 'termijn.stil' : 'termijn.nu-stil'),
            value: t(totEnMet ? 'termijn.stil-tot' : 'termijn.stil-vanaf', {
              vanaf: formatDatum(vanaf),
              tot: totEnMet ? formatDatum(totEnMet) : '',
              reden: isReden(reden) ? t(`reden.${reden}`) : reden,
            }),
          })),
          ...termijn.verlengingen.map(({ aantal, eenheid, reden }) => ({
            term: t('termijn.verdaagd'),
            value: `${lengte(aantal, eenheid)}: ${reden}`,
          })),
        ]}
      />
    </Panel>
  );
}

const REDENEN = ['verzuim-herstellen', 'aanvullen', 'identiteit', 'zienswijze'] as const;
const isReden = (reden: string): reden is (typeof REDENEN)[number] =>
  (REDENEN as readonly string[]).includes(reden);

function Brieven({ verzoek: { brieven } }: { readonly verzoek: Verzoek }) {
  const t = useTekst(teksten);
  const mayOpen = useMay('verzoek.lezen');
  return (
    <Panel title={t('brieven.titel')} count={brieven.length} flush={brieven.length > 0}>
      {brieven.length === 0 ? (
        <EmptyState title={t('brieven.geen')}>
          <p>{t('brieven.geen-uitleg')}</p>
        </EmptyState>
      ) : (
        <ul className="schoolgang-lines">
          {brieven.map((brief) => (
            <li key={brief.verzoekBriefId}>
              <div className="schoolgang-lines__head">
                {mayOpen ? (
                  <a
                    className="utrecht-link"
                    href={fileAddress(`/verzoekbrieven/${brief.verzoekBriefId}/pdf`)}
                    download
                  >
                    {brief.onderwerp}
                  </a>
                ) : (
                  brief.onderwerp
                )}
                <span className="schoolgang-lines__when">{formatDatum(brief.dagtekening)}</span>
              </div>
              <p className="schoolgang-muted">
                {t(`brief.${brief.soort}`)} · {brief.door}
                {brief.bezwaarTot && ` · ${t('brieven.bezwaar', { dag: formatDatum(brief.bezwaarTot) })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
