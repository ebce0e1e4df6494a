import './stuur.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDag, formatDatum, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { isZaakMaat, leeftijdsklassen, maten } from '../maten.contract.ts';
import { listTeamrijenEndpoint } from '../stuurinformatie.contract.ts';
import { teksten } from './teksten.ts';

type Rij = ResponseOf<typeof listTeamrijenEndpoint>['rijen'][number];
const LIMIET = 50;

/** Exactly the meldingen or zaken behind a number of the team. */
export function TeamrijenPage() {
  const t = useTekst(teksten);
  const params = useParams({ from: '/team/$maat' });
  const zoek = useSearch({ from: '/team/$maat' });
  const navigate = useNavigate({ from: '/team/$maat' });
  const maat = maten.find((een) => een === params.maat) ?? 'open-meldingen';
  const { vanafRij, klasse: gekozen, ...rest } = zoek;
  const klasse = leeftijdsklassen.find((een) => een === gekozen);
  const vanaf = Number(vanafRij ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(listTeamrijenEndpoint, {
    ...withoutUndefined(rest),
    ...(klasse && { klasse }),
    maat,
    limiet: LIMIET,
    vanafRij: vanaf,
  });
  const titel = t(`maat.${maat}`, { dagen: data?.terugkoppelDagen ?? '' });
  const { behandelaar: _, ...kader } = rest;
  const chips = (['vanaf', 'totEnMet', 'gemeente', 'behandelaar', 'klasse'] as const).flatMap((naam) => {
    const waarde = zoek[naam];
    if (!waarde) return [];
    const label =
      naam === 'klasse'
        ? t('filter.klasse', { klasse: waarde })
        : naam === 'vanaf' || naam === 'totEnMet'
          ? `${t(`filter.${naam}`)} ${formatDag(waarde)}`
          : waarde;
    const onRemove = () =>
      void navigate({
        search: withoutUndefined({ ...zoek, vanafRij: undefined, [naam]: undefined }),
        replace: true,
      });
    return [{ id: naam, label, onRemove }];
  });
  return (
    <>
      <PageHeader
        title={titel}
        back={
          <Link to="/team" search={withoutUndefined(kader)}>
            ← {t('rijen.terug')}
          </Link>
        }
      />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst={isZaakMaat(maat) ? 'team-zaken' : 'team-meldingen'}
        titel={titel}
        kolommen={useKolommen(isZaakMaat(maat))}
        rijen={data?.rijen}
        sleutel={({ id }) => id}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...zoek, vanafRij: next > 0 ? String(next) : undefined }),
          })
        }
        leeg={
          <EmptyState title={t('rijen.leeg')}>
            <p>{t('rijen.leeg-uitleg')}</p>
          </EmptyState>
        }
        chips={chips}
      />
    </>
  );
}

function useKolommen(zaken: boolean): readonly Kolom<Rij>[] {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const dagen = (aantal: number | null) => (aantal === null ? '–' : t('rijen.in-dagen', { n: aantal }));
  const alleenMeldingen: readonly Kolom<Rij>[] = [
    { id: 'school', kop: t('rijen.school'), cel: ({ school }) => school ?? '–' },
    {
      id: 'contact',
      kop: t('rijen.contact'),
      getal: true,
      verborgen: true,
      cel: ({ contactDagen }) => dagen(contactDagen),
    },
    { id: 'stil', kop: t('rijen.stil'), getal: true, cel: ({ stilDagen }) => dagen(stilDagen) },
    {
      id: 'volgende',
      verborgen: true,
      kop: t('rijen.volgende'),
      cel: ({ volgende }) => (volgende ? formatDatum(volgende) : '–'),
    },
  ];
  return [
    {
      id: 'jongere',
      kop: t('rijen.jongere'),
      vast: true,
      cel: ({ soort, id, naam }) =>
        soort === 'melding' ? (
          <Link to="/meldingen/$meldingId" params={{ meldingId: id }}>
            {naam}
          </Link>
        ) : (
          <Link to="/zaken/$werkprocesId" params={{ werkprocesId: id }}>
            {naam}
          </Link>
        ),
    },
    { id: 'wat', kop: t('rijen.wat'), cel: ({ wat }) => term('soort', wat) },
    {
      id: 'dag',
      kop: t('rijen.dag'),
      cel: ({ dag }) => <span className="stuur-dag">{formatDatum(dag)}</span>,
    },
    { id: 'dagen', kop: t('rijen.dagen'), getal: true, cel: (rij) => formatGetal(rij.dagen) },
    ...(zaken ? [] : alleenMeldingen),
    { id: 'behandelaar', kop: t('rijen.behandelaar'), cel: ({ behandelaar }) => behandelaar ?? '–' },
    { id: 'status', kop: t('rijen.status'), cel: ({ status }) => term('status', status) },
  ];
}
