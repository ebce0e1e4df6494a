import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDag, formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { RegelLink } from '../../../web/ui/regel-link.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listKinderenEndpoint, type uitkomsten } from '../plichtbewaking.contract.ts';
import { JongereLink } from './jongere-link.tsx';
import { teksten } from './teksten.ts';
import { useZoek } from './zoek.ts';

const LIMIET = 50;

type Kind = ResponseOf<typeof listKinderenEndpoint>['kinderen'][number];

/** By which rule a child stands in a stage; of the others the control itself (art. 19). */
const REGEL: Partial<Record<(typeof uitkomsten)[number], string>> = {
  'nog-niet-leerplichtig': 'lpw-3-begin',
  achttien: 'lpw-4a-kwalificatieplicht',
  startkwalificatie: 'lpw-4a-kwalificatieplicht',
  praktijkonderwijs: 'lpw-4a-kwalificatieplicht',
  'vso-uitstroomprofiel': 'lpw-4a-kwalificatieplicht',
};

/** Who stands in one stage, longest without school first, each with the reason. */
export function KinderenLijst({
  uitkomst,
  vraag,
}: {
  readonly uitkomst: (typeof uitkomsten)[number];
  readonly vraag: { readonly op?: string; readonly gemeente?: string };
}) {
  const t = useTekst(teksten);
  const { search, vanaf, goTo } = useZoek();
  const { data, error, isFetching, refetch } = useRead(
    listKinderenEndpoint,
    { ...vraag, uitkomst, limiet: LIMIET, vanaf },
    { enabled: useMay('dossier.lezen') },
  );
  const titel = t('kinderen.titel', { trede: t(`uitkomst.${uitkomst}`) });
  // While another stage is fetched the former answer stays; its rows are not of this stage.
  const rijen = data?.kinderen.filter((kind) => kind.uitkomst === uitkomst);
  const kolommen: Kolom<Kind>[] = [
    {
      id: 'jongere',
      kop: t('jongere'),
      vast: true,
      cel: ({ jongere }) => <JongereLink jongere={jongere} />,
    },
    { id: 'geboren', kop: t('geboren'), getal: true, cel: ({ jongere }) => formatDag(jongere.geboortedatum) },
    { id: 'gemeente', kop: t('gemeente'), cel: ({ jongere }) => jongere.gemeente },
    {
      id: 'reden',
      kop: t('kinderen.reden'),
      vast: true,
      breedte: 'breed',
      cel: ({ reden }) => <span lang="nl">{reden}</span>,
    },
    {
      id: 'plicht',
      kop: t('plicht'),
      verborgen: true,
      cel: ({ plicht }) => plicht && t(`plicht.${plicht}`),
    },
    { id: 'sinds', kop: t('sinds'), getal: true, cel: ({ sinds }) => sinds && formatDatum(sinds) },
  ];
  return (
    <section aria-label={titel} className="absoluut-onder">
      <h2 className="utrecht-heading-2">
        {titel}{' '}
        <Link
          className="schoolgang-small"
          to="/absoluut-verzuim"
          search={{ ...search, uitkomst: undefined, vanaf: undefined }}
          resetScroll={false}
        >
          {t('kinderen.sluit')}
        </Link>
      </h2>
      <RegelLink regel={REGEL[uitkomst] ?? 'lpw-19-controle'} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="trechter-kinderen"
        titel={titel}
        kolommen={kolommen}
        rijen={rijen?.length === 0 && isFetching ? undefined : rijen}
        sleutel={({ jongere }) => jongere.jongereId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={goTo}
        leeg={<EmptyState title={t('kinderen.leeg')} />}
      />
    </section>
  );
}
