import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDag, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  answerTeldatumEndpoint,
  askTeldatumEndpoint,
  listTeldatumEndpoint,
  remindTeldatumEndpoint,
  standenTeldatum,
} from '../teldatum.contract.ts';
import { AntwoordForm } from './antwoord-form.tsx';
import { teksten } from './teksten.ts';

type School = ResponseOf<typeof listTeldatumEndpoint>['scholen'][number];
const LIMIET = 50;
const JAREN = 4;
const TOON = {
  'niet-gevraagd': 'neutral',
  gevraagd: 'info',
  'te-laat': 'danger',
  geleverd: 'ok',
  'klopt-niet': 'attention',
} as const;

/** The count dates up to today, newest first: 1 October of each year. */
const teldata = (vandaag: string) => {
  const jaar = Number(vandaag.slice(0, 4)) - (vandaag.slice(5) < '10-01' ? 1 : 0);
  return Array.from({ length: JAREN }, (_, terug) => `${jaar - terug}-10-01`);
};

/** Which schools were asked, who answered what and who is late; asking and reminding all at once (SR-09). */
export function TeldatumPage() {
  const t = useTekst(teksten);
  const toast = useToast();
  const may = useMay('school.beheren');
  const { vandaag } = useSessie();
  const search = useSearch({ from: '/teldatum' });
  const navigate = useNavigate({ from: '/teldatum' });
  const [chosen, choose] = useState<School>();
  const dagen = teldata(vandaag);
  const teldatum = dagen.find((dag) => dag === search.dag) ?? dagen[0] ?? vandaag;
  const stand = standenTeldatum.find((een) => een === search.stand);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(listTeldatumEndpoint, {
    teldatum,
    ...(stand && { stand }),
    limiet: LIMIET,
    vanaf,
  });
  const refreshes = [listTeldatumEndpoint];
  const ask = useAct(askTeldatumEndpoint, {
    refreshes,
    onSuccess: ({ gevraagd }) => toast(t('gevraagd', { n: gevraagd })),
  });
  const remind = useAct(remindTeldatumEndpoint, {
    refreshes,
    onSuccess: ({ herinnerd }) => toast(t('herinnerd', { n: herinnerd })),
  });
  const aantal = (welke: string) => data?.perStand.find((een) => een.stand === welke)?.aantal ?? 0;
  const filter = (next: Record<string, string | undefined>) =>
    void navigate({ search: withoutUndefined({ ...search, vanaf: undefined, ...next }) });
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          may && aantal('te-laat') > 0 ? (
            <Button kind="primary" busy={remind.isPending} onClick={() => remind.mutate({ teldatum })}>
              {t('herinneren')}
            </Button>
          ) : (
            may &&
            aantal('niet-gevraagd') > 0 && (
              <Button kind="primary" busy={ask.isPending} onClick={() => ask.mutate({ teldatum })}>
                {t('vragen')}
              </Button>
            )
          )
        }
      />
      <p className="schoolgang-muted">
        {t('uitleg')}
        {data && aantal('niet-gevraagd') > 0 && ` ${t('vragen-uitleg', { dag: formatDag(data.uiterlijk) })}`}
      </p>
      <ProblemAlert error={error ?? ask.error ?? remind.error} onReload={() => void refetch()} />
      <DataTable
        lijst="teldatum"
        titel={t('titel')}
        kolommen={useKolommen(may, choose)}
        rijen={data?.scholen}
        sleutel={({ schoolId }) => schoolId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) => filter({ vanaf: next > 0 ? String(next) : undefined })}
        leeg={
          <EmptyState title={t('leeg')}>
            <p>{t('leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-teldatum"
              label={t('jaar')}
              empty={false}
              value={teldatum}
              onChange={({ target }) => filter({ dag: target.value })}
              options={dagen.map((dag) => ({ value: dag, label: formatDag(dag) }))}
            />
            <Select
              id="filter-stand"
              label={t('stand')}
              empty={t('stand.alle')}
              value={stand ?? ''}
              onChange={({ target }) => filter({ stand: target.value || undefined })}
              options={standenTeldatum.map((een) => ({
                value: een,
                label: `${t(`stand.${een}`)} (${aantal(een)})`,
              }))}
            />
          </div>
        }
        chips={
          stand
            ? [{ id: 'stand', label: t(`stand.${stand}`), onRemove: () => filter({ stand: undefined }) }]
            : []
        }
      />
      <AntwoordDialog school={chosen} onClose={() => choose(undefined)} onReload={() => void refetch()} />
    </>
  );
}

function AntwoordDialog({
  school,
  onClose,
  onReload,
}: {
  readonly school: School | undefined;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const t = useTekst(teksten);
  const toast = useToast();
  const act = useAct(answerTeldatumEndpoint, {
    refreshes: [listTeldatumEndpoint],
    onSuccess: () => {
      toast(t('bewaard'));
      onClose();
    },
  });
  if (!school?.vraag) return null;
  const { teldatumvraagId, versie } = school.vraag;
  return (
    <Dialog open title={t('antwoord-van', { school: school.naam })} onClose={onClose}>
      <AntwoordForm
        concept={`teldatum-${teldatumvraagId}`}
        busy={act.isPending}
        error={act.error}
        onAnswer={(antwoord) => act.mutate({ teldatumvraagId, versie, ...antwoord })}
        onClose={onClose}
        onReload={onReload}
      />
    </Dialog>
  );
}

function useKolommen(may: boolean, onChoose: (school: School) => void): readonly Kolom<School>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'school',
      kop: t('school'),
      vast: true,
      cel: ({ schoolId, naam }) => (
        <Link to="/scholen/$schoolId" params={{ schoolId }}>
          {naam}
        </Link>
      ),
    },
    { id: 'leerlingen', kop: t('leerlingen'), getal: true, cel: ({ leerlingen }) => formatGetal(leerlingen) },
    {
      id: 'stand',
      kop: t('stand'),
      vast: true,
      cel: ({ stand, vraag }) => (
        <StatusChip tone={TOON[stand]} text={t(`stand.${stand}`)}>
          {vraag?.opmerking ? <p>{vraag.opmerking}</p> : undefined}
        </StatusChip>
      ),
    },
    {
      id: 'uiterlijk',
      kop: t('uiterlijk'),
      getal: true,
      cel: ({ vraag }) => (vraag ? formatDag(vraag.uiterlijk) : '–'),
    },
    {
      id: 'herinnerd',
      kop: t('herinnering'),
      cel: ({ vraag }) =>
        vraag?.herinnerdOp ? t('keren', { dag: formatDag(vraag.herinnerdOp), n: vraag.herinneringen }) : '–',
    },
    {
      id: 'antwoord',
      kop: t('antwoord'),
      vast: true,
      cel: (school) =>
        may && school.vraag ? (
          <Button
            small
            aria-label={t('antwoord-van', { school: school.naam })}
            onClick={() => onChoose(school)}
          >
            {t('antwoord-vastleggen')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
}
