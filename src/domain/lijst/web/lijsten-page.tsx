import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { type EigenLijst, listLijstenEndpoint, openLijstEndpoint } from '../lijst.contract.ts';
import { LijstDialog } from './lijst-dialog.tsx';
import { mailLink } from './mail-link.ts';
import { teksten } from './teksten.ts';
import { VerwijderDialog } from './verwijder-dialog.tsx';

const PADEN = { meldingen: '/meldingen', zaken: '/zaken', taken: '/taken', scholen: '/scholen' } as const;

/** Lists with own filters: what asks for attention first, then by name. */
export function LijstenPage() {
  const t = useTekst(teksten);
  const navigate = useNavigate();
  const { open } = useSearch({ from: '/lijsten' });
  const { data, error, isFetching, refetch } = useRead(listLijstenEndpoint, {});
  const [editing, edit] = useState<EigenLijst | 'nieuw'>();
  const [removing, remove] = useState<EigenLijst>();
  const act = useAct(openLijstEndpoint, {
    refreshes: [listLijstenEndpoint],
    onSuccess: ({ soort, filters }) =>
      void navigate({ to: PADEN[soort], search: filters, replace: open !== undefined }),
  });
  const { mutate: openLijst } = act;
  // Who follows a mailed link wants the list, not the page on which it stands.
  useEffect(() => {
    if (open !== undefined) openLijst({ lijstId: open });
  }, [open, openLijst]);
  const reload = () => void refetch();
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          <Button kind="primary" onClick={() => edit('nieuw')}>
            {t('nieuw')}
          </Button>
        }
      />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <ProblemAlert error={error ?? act.error} onReload={reload} />
      {!data && isFetching && <Skeleton lines={6} />}
      {data?.lijsten.length === 0 && (
        <EmptyState title={t('leeg')}>
          <p>{t('leeg-uitleg')}</p>
        </EmptyState>
      )}
      <div className="schoolgang-stack">
        {data?.lijsten.map((lijst) => (
          <Lijst
            key={lijst.lijstId}
            lijst={lijst}
            busy={act.isPending}
            onOpen={() => act.mutate({ lijstId: lijst.lijstId })}
            onEdit={() => edit(lijst)}
            onRemove={() => remove(lijst)}
          />
        ))}
      </div>
      <LijstDialog lijst={editing} onClose={() => edit(undefined)} onReload={reload} />
      <VerwijderDialog lijst={removing} onClose={() => remove(undefined)} />
    </>
  );
}

function Lijst({
  lijst,
  busy,
  onOpen,
  onEdit,
  onRemove,
}: {
  readonly lijst: EigenLijst;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const { naam, soort, filters, eigen, eigenaar, gedeeld, signaalOp, volgendeOp, geopendOp } = lijst;
  const chips = Object.entries(filters);
  return (
    <Panel
      title={naam}
      action={
        <div className="schoolgang-acts">
          <Button
            small
            kind="primary"
            busy={busy}
            aria-label={t('doe-van', { doe: t('openen'), naam })}
            onClick={onOpen}
          >
            {t('openen')}
          </Button>
          {(gedeeld || !eigen) && (
            <a
              className="utrecht-link"
              href={mailLink(location.origin, lijst.lijstId, t('mail-onderwerp'))}
              aria-label={t('doe-van', { doe: t('mail'), naam })}
            >
              {t('mail')}
            </a>
          )}
          {eigen && (
            <>
              <Button small aria-label={t('doe-van', { doe: t('wijzigen'), naam })} onClick={onEdit}>
                {t('wijzigen')}
              </Button>
              <Button
                small
                kind="subtle"
                aria-label={t('doe-van', { doe: t('verwijderen'), naam })}
                onClick={onRemove}
              >
                {t('verwijderen')}
              </Button>
            </>
          )}
        </div>
      }
    >
      <p>
        {signaalOp && (
          <>
            <StatusChip tone="attention" text={t('signaal', { dag: formatDatum(signaalOp) })} />{' '}
          </>
        )}
        <StatusChip tone="info" text={t(`soort.${soort}`)} />{' '}
        {chips.length === 0
          ? t('alles')
          : chips.map(([veld, waarde]) => (
              <span key={veld}>
                <StatusChip text={`${term('filter', veld)}: ${term('waarde', waarde)}`} />{' '}
              </span>
            ))}
      </p>
      <p className="schoolgang-muted schoolgang-small">
        {[
          !eigen && t('gedeeld', { naam: eigenaar }),
          eigen && gedeeld && t('gedeeld-team'),
          volgendeOp && t('volgende', { dag: formatDatum(volgendeOp) }),
          geopendOp && t('geopend', { dag: formatDatum(geopendOp) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </Panel>
  );
}
