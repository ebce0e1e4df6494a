import { linkPostEndpoint, listPostEndpoint } from '../../domain/post/post.contract.ts';
import { KiesBestanden } from '../../domain/post/web/kies-bestanden.tsx';
import { teksten } from '../../domain/post/web/teksten.ts';
import { call } from '../api.ts';
import { formatMoment } from '../datum.ts';
import { useMay } from '../sessie.tsx';
import { useTekst } from '../taal/catalogus.ts';
import { useRead } from '../vraag.ts';
import { ProblemAlert } from './alert.tsx';
import { Link } from './button.tsx';
import { Panel } from './panel.tsx';
import { StatusChip } from './status-chip.tsx';
import { EmptyState, Skeleton } from './waiting.tsx';
import '../../domain/post/web/post.css';

const MEESTE = 200;

/** What came in about this jongere (or with this zaak), and the place to add to it. */
export function Binnengekomen({
  jongereId,
  werkprocesId,
}: {
  readonly jongereId: string;
  readonly werkprocesId?: string;
}) {
  const t = useTekst(teksten);
  const ontvangt = useMay('post.ontvangen');
  const { data, error, refetch } = useRead(listPostEndpoint, {
    jongereId,
    ...(werkprocesId && { werkprocesId }),
    limiet: MEESTE,
  });
  if (error) return <ProblemAlert error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <Panel title={t('binnen.titel')} count={data.totaal} flush>
      {data.poststukken.length === 0 ? (
        <EmptyState title={t('binnen.geen')}>
          <p>{t('binnen.geen-uitleg')}</p>
        </EmptyState>
      ) : (
        <ul className="schoolgang-lines">
          {data.poststukken.map((stuk) => (
            <li key={stuk.poststukId}>
              <div className="schoolgang-lines__head">
                <Link to="/post/$poststukId" params={{ poststukId: stuk.poststukId }}>
                  {stuk.onderwerp}
                </Link>
                {stuk.soort && <span>{t(`soort.${stuk.soort}`)}</span>}
                {!stuk.gezienOp && <StatusChip tone="attention" text={t('status.nieuw')} />}
                <span className="schoolgang-lines__when">{formatMoment(stuk.ontvangenOp)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {ontvangt && (
        <div className="post-kies">
          <KiesBestanden
            label={t('binnen.toevoegen')}
            onPlaced={async ({ poststukId, versie, nieuw }) => {
              // What was known already stays where it is.
              if (!nieuw) return;
              await call(linkPostEndpoint, {
                poststukId,
                versie,
                jongereId,
                soort: 'overig',
                ...(werkprocesId && { werkprocesId }),
              });
            }}
          />
        </div>
      )}
    </Panel>
  );
}
