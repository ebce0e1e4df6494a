import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDatum } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { OpsporingChip } from '../../../web/ui/opsporingsdeel.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type BriefRegel, listBrievenEndpoint, standenBrief } from '../brief.contract.ts';
import { TONE } from './brief-page.tsx';
import { Huisstijlen } from './huisstijlen.tsx';
import { Reeksen } from './reeksen.tsx';
import { Sjablonen } from './sjablonen.tsx';
import { teksten } from './teksten.ts';
import { Uitgang } from './uitgang.tsx';

const DELEN = ['brieven', 'reeksen', 'uitgang', 'sjablonen', 'huisstijl'] as const;
const LIMIET = 50;

/** All letters, batches, what must be printed, and what letters are made of. */
export function BrievenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/brieven' });
  const leest = useMay('brief.lezen');
  const schrijft = useMay('brief.schrijven');
  const mag = DELEN.filter((deel) =>
    deel === 'uitgang' ? schrijft : deel === 'brieven' || deel === 'reeksen' ? leest : true,
  );
  const deel = mag.find((een) => een === search.deel) ?? mag[0];
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          schrijft &&
          deel === 'brieven' && (
            <ButtonLink to="/brieven/nieuw" kind="primary">
              {t('nieuw')}
            </ButtonLink>
          )
        }
      />
      <TabLinks label={t('delen')}>
        {mag.map((welk) => (
          <li key={welk}>
            <Link
              to="/brieven"
              search={{ deel: welk }}
              aria-current={deel === welk ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`deel.${welk}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      {deel === 'brieven' && <Lijst />}
      {deel === 'reeksen' && <Reeksen />}
      {deel === 'uitgang' && <Uitgang />}
      {deel === 'sjablonen' && <Sjablonen />}
      {deel === 'huisstijl' && <Huisstijlen />}
    </>
  );
}

function Lijst() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/brieven' });
  const navigate = useNavigate({ from: '/brieven' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const status = standenBrief.find((een) => een === search.status);
  const { data, error, isFetching, refetch } = useRead(listBrievenEndpoint, {
    ...(status && { status }),
    limiet: LIMIET,
    vanaf,
  });
  const filter = (value: string) =>
    void navigate({ search: withoutUndefined({ ...search, vanaf: undefined, status: value || undefined }) });
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="brieven"
        titel={t('titel')}
        kolommen={useKolommen()}
        rijen={data?.brieven}
        sleutel={({ briefId }) => briefId}
        loading={isFetching}
        totaal={data?.totaal}
        hooguit={1_000}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
        leeg={
          <EmptyState title={t('lijst.leeg')}>
            <p>{t('lijst.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-status"
              label={t('lijst.status')}
              empty={t('lijst.status-alle')}
              value={status ?? ''}
              options={standenBrief.map((een) => ({ value: een, label: t(`status.${een}`) }))}
              onChange={(event) => filter(event.target.value)}
            />
          </div>
        }
        chips={status ? [{ id: 'status', label: t(`status.${status}`), onRemove: () => filter('') }] : []}
      />
    </>
  );
}

function useKolommen(): readonly Kolom<BriefRegel>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'onderwerp',
      kop: t('lijst.onderwerp'),
      vast: true,
      breedte: 'breed',
      cel: ({ briefId, onderwerp, deel }) => (
        <>
          <Link to="/brieven/$briefId" params={{ briefId }}>
            {onderwerp}
          </Link>{' '}
          <OpsporingChip deel={deel} />
        </>
      ),
    },
    { id: 'jongere', kop: t('lijst.jongere'), cel: ({ jongere }) => jongere },
    {
      id: 'status',
      kop: t('lijst.status'),
      cel: ({ status }) => <StatusChip tone={TONE[status]} text={t(`status.${status}`)} />,
    },
    {
      id: 'dag',
      kop: t('lijst.dag'),
      getal: true,
      cel: ({ dagtekening }) => (dagtekening ? formatDatum(dagtekening) : '–'),
    },
    {
      id: 'bezwaar',
      kop: t('lijst.bezwaar'),
      verborgen: true,
      cel: ({ bezwaarTot }) => (bezwaarTot ? formatDatum(bezwaarTot) : ''),
    },
    { id: 'ontvangers', kop: t('lijst.ontvangers'), getal: true, cel: ({ ontvangers }) => ontvangers },
    { id: 'nummer', kop: t('lijst.nummer'), cel: ({ nummer }) => nummer },
    { id: 'door', kop: t('lijst.door'), verborgen: true, cel: ({ vastgelegdDoor }) => vastgelegdDoor },
  ];
}
