import { formatDatum, formatMoment } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Binnengekomen } from '../../../web/ui/binnengekomen.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { OpsporingChip, Opsporingsdeel } from '../../../web/ui/opsporingsdeel.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listBrievenEndpoint } from '../../brief/brief.contract.ts';
import { listBerichtenEndpoint } from '../../melding/melding.contract.ts';
import { useTeksten } from './teksten.ts';

const MEESTE = 200;

/** What was written about this jongere: letters, and the messages to schools, newest first. */
export function DocumentenTab({ jongereId }: { readonly jongereId: string }) {
  const leest = useMay('brief.lezen');
  const post = useMay('post.lezen');
  const bundelt = useMay('bundel.maken');
  const t = useTeksten();
  return (
    <div className="schoolgang-stack">
      {bundelt && (
        <p>
          <ButtonLink to="/jongeren/$jongereId/bundels" params={{ jongereId }}>
            {t('bundel.maken')}
          </ButtonLink>
        </p>
      )}
      {leest && <Opsporingsdeel jongereId={jongereId} />}
      {leest && <Brieven jongereId={jongereId} />}
      {post && <Binnengekomen jongereId={jongereId} />}
      <Berichten jongereId={jongereId} />
    </div>
  );
}

function Brieven({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const schrijft = useMay('brief.schrijven');
  const { data, error, refetch } = useRead(listBrievenEndpoint, { jongereId, limiet: MEESTE });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const nieuw = schrijft && (
    <ButtonLink to="/brieven/nieuw" search={{ jongereId }}>
      {t('brieven.nieuw')}
    </ButtonLink>
  );
  return (
    <Panel title={t('brieven.titel')} count={data.brieven.length} action={nieuw} flush>
      {data.brieven.length === 0 ? (
        <EmptyState title={t('brieven.geen')} />
      ) : (
        <ShortTable
          titel={t('brieven.titel')}
          rijen={data.brieven}
          sleutel={({ briefId }) => briefId}
          kolommen={[
            {
              id: 'onderwerp',
              kop: t('brieven.onderwerp'),
              cel: ({ briefId, onderwerp, deel }) => (
                <>
                  <Link to="/brieven/$briefId" params={{ briefId }}>
                    {onderwerp}
                  </Link>{' '}
                  <OpsporingChip deel={deel} />
                </>
              ),
            },
            { id: 'status', kop: t('brieven.status'), cel: ({ status }) => t(`brief.${status}`) },
            {
              id: 'dag',
              kop: t('brieven.dag'),
              cel: ({ dagtekening }) => (dagtekening ? formatDatum(dagtekening) : ''),
            },
            { id: 'nummer', kop: t('brieven.nummer'), cel: ({ nummer }) => nummer },
          ]}
        />
      )}
    </Panel>
  );
}

function Berichten({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const term = useTermen();
  const { data, error, refetch } = useRead(listBerichtenEndpoint, { jongereId, limiet: MEESTE });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const { berichten } = data;
  return (
    <Panel title={t('documenten.titel')} count={berichten.length} flush>
      {berichten.length === 0 ? (
        <EmptyState title={t('documenten.geen')}>
          <p>{t('documenten.geen-uitleg')}</p>
        </EmptyState>
      ) : (
        <ShortTable
          titel={t('documenten.titel')}
          rijen={berichten}
          sleutel={({ berichtId }) => berichtId}
          kolommen={[
            { id: 'op', kop: t('documenten.op'), cel: ({ op }) => formatMoment(op) },
            {
              id: 'melding',
              kop: t('documenten.melding'),
              cel: ({ meldingId, meldingnummer }) => (
                <Link to="/meldingen/$meldingId" params={{ meldingId }}>
                  {meldingnummer}
                </Link>
              ),
            },
            { id: 'stap', kop: t('documenten.stap'), cel: ({ stap }) => term('status', stap) },
            { id: 'tekst', kop: t('documenten.tekst'), cel: ({ tekst }) => tekst },
            {
              id: 'gelezen',
              kop: t('documenten.gelezen'),
              cel: ({ gelezenOp }) => (gelezenOp ? formatMoment(gelezenOp) : t('documenten.ongelezen')),
            },
          ]}
        />
      )}
    </Panel>
  );
}
