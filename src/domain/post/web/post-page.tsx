import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listPostEndpoint, type PostRegel } from '../post.contract.ts';
import { KiesBestanden } from './kies-bestanden.tsx';
import { teksten } from './teksten.ts';

const BAKKEN = ['te-koppelen', 'ongezien', 'gekoppeld', 'afgewezen'] as const;
type Bak = (typeof BAKKEN)[number];
const LIMIET = 50;
const MEESTE = 1_000;

/** What came in: first what no number led anywhere, then what is new in a file (BD-07). */
export function PostPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/post' });
  const navigate = useNavigate({ from: '/post' });
  const ontvangt = useMay('post.ontvangen');
  const bak = BAKKEN.find((een) => een === search.bak) ?? 'te-koppelen';
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(listPostEndpoint, {
    ...(bak === 'ongezien' ? { ongezien: 'true' } : { status: bak }),
    limiet: LIMIET,
    vanaf,
  });
  const wacht = { 'te-koppelen': data?.teKoppelen, ongezien: data?.ongezien };
  const naam = (welke: Bak) =>
    welke === 'te-koppelen' || welke === 'ongezien'
      ? t(`bak.${welke}`, { n: formatGetal(wacht[welke] ?? 0) })
      : t(`bak.${welke}`);
  return (
    <>
      <PageHeader title={t('titel')} />
      <div className="schoolgang-stack">
        <p className="schoolgang-muted">{t('uitleg')}</p>
        {ontvangt && (
          <Panel title={t('kies')}>
            <KiesBestanden label={t('kies-label')} />
          </Panel>
        )}
      </div>
      <TabLinks label={t('bakken')}>
        {BAKKEN.map((welke) => (
          <li key={welke}>
            <Link
              to="/post"
              search={{ bak: welke }}
              aria-current={bak === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {naam(welke)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="post"
        titel={naam(bak)}
        kolommen={useKolommen(bak)}
        rijen={data?.poststukken}
        sleutel={({ poststukId }) => poststukId}
        loading={isFetching}
        totaal={data?.totaal}
        hooguit={MEESTE}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
        leeg={
          <EmptyState title={t(`leeg.${bak}`)}>
            <p>{t('leeg-uitleg')}</p>
          </EmptyState>
        }
      />
    </>
  );
}

function useKolommen(bak: Bak): readonly Kolom<PostRegel>[] {
  const t = useTekst(teksten);
  const inDossier = bak === 'ongezien' || bak === 'gekoppeld';
  const jongere: Kolom<PostRegel> = {
    id: 'jongere',
    kop: t('kol.jongere'),
    cel: ({ jongereId, jongere: wie }) =>
      jongereId && (
        <Link to="/jongeren/$jongereId" params={{ jongereId }} search={{ tab: 'documenten' }}>
          {wie}
        </Link>
      ),
  };
  return [
    {
      id: 'onderwerp',
      kop: t('kol.onderwerp'),
      vast: true,
      breedte: 'breed',
      cel: ({ poststukId, onderwerp }) => (
        <Link to="/post/$poststukId" params={{ poststukId }}>
          {onderwerp}
        </Link>
      ),
    },
    ...(inDossier ? [jongere] : []),
    {
      id: 'afzender',
      kop: t('kol.afzender'),
      cel: ({ afzender, kanaal }) => afzender ?? t(`kanaal.${kanaal}`),
    },
    { id: 'ontvangen', kop: t('kol.ontvangen'), cel: ({ ontvangenOp }) => formatMoment(ontvangenOp) },
    ...(inDossier
      ? [
          {
            id: 'soort',
            kop: t('kol.soort'),
            cel: ({ soort }: PostRegel) => (soort ? t(`soort.${soort}`) : '–'),
          },
        ]
      : []),
    { id: 'bestanden', kop: t('kol.bestanden'), getal: true, cel: ({ bestanden }) => bestanden },
    { id: 'reden', kop: t('kol.reden'), verborgen: inDossier, cel: ({ reden }) => reden ?? '–' },
    { id: 'nummer', kop: t('kol.nummer'), cel: ({ nummer }) => nummer },
  ];
}
