import { EigenTerugblikken } from '../../domain/evaluatie/web/eigen-terugblikken.tsx';
import { listMeldingenEndpoint } from '../../domain/melding/melding.contract.ts';
import { Contactambtenaar } from '../../domain/overdracht/web/contactambtenaar.tsx';
import { EigenTeldatum } from '../../domain/teldatum/web/eigen-teldatum.tsx';
import { Schoolstanden } from '../../domain/terugkoppeling/web/schoolstanden.tsx';
import { useTekst } from '../taal/catalogus.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { ButtonLink, Link } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { EmptyState, Skeleton } from '../ui/waiting.tsx';
import { useRead } from '../vraag.ts';
import { Berichten } from './berichten.tsx';
import { MeldingLijn } from './melding-lijn.tsx';
import { teksten } from './teksten.ts';
import { Vragen } from './vragen.tsx';

const LIMIET = 50;

/** What the gemeente told and asks, and how our own reports stand. */
export function StartPage() {
  const t = useTekst(teksten);
  return (
    <>
      <PageHeader
        title={t('start.titel')}
        action={
          <ButtonLink kind="primary" to="/meldingen/nieuw">
            {t('nieuw.titel')}
          </ButtonLink>
        }
      />
      <Contactambtenaar />
      <EigenTeldatum />
      <Schoolstanden />
      <EigenTerugblikken />
      <Vragen />
      <Berichten />
      <LopendeMeldingen />
    </>
  );
}

function LopendeMeldingen() {
  const t = useTekst(teksten);
  const taken = useRead(listMeldingenEndpoint, { status: 'in-behandeling', limiet: LIMIET });
  const fresh = useRead(listMeldingenEndpoint, { status: 'nieuw', limiet: LIMIET });
  const lines = taken.data && fresh.data ? [...taken.data.meldingen, ...fresh.data.meldingen] : undefined;
  const total = (taken.data?.totaal ?? 0) + (fresh.data?.totaal ?? 0);
  return (
    <Panel
      flush
      title={t('start.lopend')}
      {...(lines ? { count: total } : {})}
      action={<Link to="/meldingen">{t('start.alle')}</Link>}
    >
      <ProblemAlert
        error={taken.error ?? fresh.error}
        onReload={() => void Promise.all([taken.refetch(), fresh.refetch()])}
      />
      {!lines && !(taken.error ?? fresh.error) && <Skeleton lines={4} />}
      {lines?.length === 0 && (
        <EmptyState title={t('start.geen-meldingen')}>
          <p>{t('start.geen-meldingen-uitleg')}</p>
        </EmptyState>
      )}
      {lines && lines.length > 0 && (
        <ul className="schoolgang-lines">
          {lines.map((melding) => (
            <MeldingLijn key={melding.meldingId} melding={melding} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
