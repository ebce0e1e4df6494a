import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dagVan, formatDag } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listSamenvoegingenEndpoint, type Samenvoeging } from '../dubbel.contract.ts';
import { OngedaanDialog } from './ongedaan-dialog.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 25;

/** What was merged, newest first; of today it can be undone. */
export function SamengevoegdLijst() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/dubbele-dossiers' });
  const navigate = useNavigate({ from: '/dubbele-dossiers' });
  const [chosen, choose] = useState<Samenvoeging>();
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, refetch } = useRead(listSamenvoegingenEndpoint, { limiet: LIMIET, vanaf });
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Panel title={t('stand.samengevoegd')} count={data.totaal} flush>
          {data.samenvoegingen.length === 0 ? (
            <EmptyState title={t('leeg-samengevoegd')} />
          ) : (
            <ul className="schoolgang-lines">
              {data.samenvoegingen.map((een) => (
                <Regel key={een.samenvoegingId} samenvoeging={een} onUndo={() => choose(een)} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Pagination
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
      />
      <OngedaanDialog
        samenvoeging={chosen}
        onClose={() => choose(undefined)}
        onReload={() => void refetch()}
      />
    </>
  );
}

function Regel({
  samenvoeging: een,
  onUndo,
}: {
  readonly samenvoeging: Samenvoeging;
  readonly onUndo: () => void;
}) {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const may = useMay('dubbel.samenvoegen');
  const counts = [t('samengevoegd.aantal', { n: een.verplaatst })];
  if (een.terzijde > 0) counts.push(t('samengevoegd.terzijde', { n: een.terzijde }));
  return (
    <li>
      <div>
        {t('samengevoegd.in', { naam: een.verdwenenNaam })}{' '}
        {een.blijft ? (
          <Link to="/jongeren/$jongereId" params={{ jongereId: een.blijft.jongereId }} search={{}}>
            {een.blijft.naam}
          </Link>
        ) : (
          t('samengevoegd.weg')
        )}
      </div>
      <div className="schoolgang-muted">
        {t('samengevoegd.wanneer', { dag: formatDag(een.op), door: een.vastgelegdDoor })} ·{' '}
        {counts.join(', ')}
      </div>
      {een.ongedaanOp ? (
        <div>
          {t('samengevoegd.ongedaan', {
            dag: formatDag(dagVan(een.ongedaanOp)),
            door: een.ongedaanDoor ?? '',
          })}
        </div>
      ) : een.op === vandaag ? (
        may && (
          <Button small aria-label={t('ongedaan.van', { naam: een.verdwenenNaam })} onClick={onUndo}>
            {t('ongedaan.doe')}
          </Button>
        )
      ) : (
        <div className="schoolgang-muted schoolgang-small">{t('ongedaan.voorbij')}</div>
      )}
    </li>
  );
}
