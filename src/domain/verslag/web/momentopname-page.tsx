import './cijfers.css';
import { useParams } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { dagVan, formatDatum, formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readMomentopnameEndpoint } from '../momentopname.contract.ts';
import { formatVerschil } from './getal.tsx';
import { useTeksten } from './teksten.ts';
import { Verschillen } from './verschillen.tsx';
import { type Cijferrij, getalVan, waardeVan, writeVraag } from './vraag.ts';
import { useWoorden } from './woorden.ts';

type Momentopname = ResponseOf<typeof readMomentopnameEndpoint>;

/** A figure as it went out, beside the same figure now, and what made the difference. */
export function MomentopnamePage() {
  const t = useTeksten();
  const woorden = useWoorden();
  const mayOpen = useMay('cijfers.rijen');
  const { momentopnameId } = useParams({ from: '/momentopnamen/$momentopnameId' });
  const { data, error, refetch } = useRead(readMomentopnameEndpoint, { momentopnameId });
  if (!data) {
    return (
      <>
        <PageHeader title={t('momentopname.titel')} />
        {error ? <ProblemAlert error={error} onReload={() => void refetch()} /> : <Skeleton lines={10} />}
      </>
    );
  }
  const { indicator, schooljaar, vraag, verschillen } = data;
  const anders = verschillen.toegevoegd + verschillen.gewijzigd + verschillen.verdwenen;
  return (
    <>
      <PageHeader
        title={t('uitkomst.titel', { indicator: woorden.indicator(indicator), jaar: schooljaar })}
        back={<Link to="/momentopnamen">{t('momentopname.lijst')}</Link>}
        meta={
          <>
            <span>
              {t('momentopname.gemaakt-op', {
                datum: formatDatum(dagVan(data.gemaaktOp)),
                naam: data.gemaaktDoor,
              })}
            </span>
            {vraag.waar.map((filter) => (
              <StatusChip key={`${filter.dimensie}:${filter.waarde}`} text={woorden.filter(filter)} />
            ))}
          </>
        }
        action={
          <Button small onClick={() => window.print()}>
            {t('vergelijk.druk-af')}
          </Button>
        }
      />
      <div className="schoolgang-stack">
        {!data.hashKlopt && (
          <Alert kind="error" title={t('momentopname.hash-fout')}>
            <p>{t('momentopname.hash-fout-uitleg')}</p>
          </Alert>
        )}
        <div className="schoolgang-columns-2 cijfers-toen-nu">
          <Panel title={t('momentopname.toen-en-nu')}>
            <ToenEnNu een={data} />
            <p>
              <Link
                to="/cijfers"
                search={writeVraag({
                  indicator,
                  jaar: schooljaar,
                  per: vraag.per,
                  waar: vraag.waar,
                  deelVan: vraag.deelVan,
                  vergelijk: false,
                })}
              >
                {t('momentopname.naar-cijfer')}
              </Link>
            </p>
          </Panel>
          <Panel title={t('momentopname.wat')}>
            <DescriptionList
              items={[
                { term: t('momentopname.kolom.waarvoor'), value: data.toelichting },
                {
                  term: t('momentopname.definitie'),
                  value: <span lang="nl">{data.toen.definitie.tekst}</span>,
                },
                { term: t('momentopname.kolom.records'), value: formatGetal(data.rijen) },
                {
                  term: t('momentopname.hash'),
                  value: <code className="cijfers-hash">{data.hash}</code>,
                },
              ]}
            />
          </Panel>
        </div>
        <Panel title={t('momentopname.verschillen')} count={anders}>
          {anders === 0 ? (
            <p>{t('momentopname.geen-verschil')}</p>
          ) : mayOpen ? (
            <Verschillen momentopnameId={momentopnameId} aantallen={verschillen} />
          ) : (
            <p>
              {t('momentopname.aantallen', {
                toegevoegd: formatGetal(verschillen.toegevoegd),
                gewijzigd: formatGetal(verschillen.gewijzigd),
                verdwenen: formatGetal(verschillen.verdwenen),
              })}
            </p>
          )}
        </Panel>
      </div>
    </>
  );
}

type Regel = { readonly naam: string; readonly toen: number | null; readonly nu: number | null };

/** Per row of the figure what it was and is; rows that are the same are only counted. */
function ToenEnNu({ een: { toen, nu, vraag } }: { readonly een: Momentopname }) {
  const t = useTeksten();
  const woorden = useWoorden();
  const naamVan = (rij: Cijferrij) =>
    vraag.per.map((naam) => woorden.waarde(waardeVan(rij, naam))).join(', ');
  const waarden = (rijen: readonly Cijferrij[]) =>
    new Map(rijen.map((rij) => [naamVan(rij), getalVan(rij, 'waarde')]));
  const [oud, nieuw] = [waarden(toen.rijen), waarden(nu.rijen)];
  const isJongere = toen.definitie.eenheid === 'jongere';
  const rijen: Regel[] =
    vraag.per.length === 0
      ? []
      : [...new Set([...oud.keys(), ...nieuw.keys()])].map((naam) => ({
          naam,
          toen: oud.get(naam) ?? 0,
          nu: nieuw.get(naam) ?? 0,
        }));
  const anders = rijen.filter((rij) => rij.toen !== rij.nu);
  const heel: Regel[] =
    toen.totaal === null
      ? [{ naam: woorden.getal(toen), toen: first(toen.rijen), nu: first(nu.rijen) }]
      : [
          ...(isJongere ? [] : [{ naam: t('uitkomst.totaal'), toen: toen.totaal, nu: nu.totaal }]),
          { naam: t('uitkomst.uniek'), toen: toen.uniek, nu: nu.uniek },
        ].filter((rij) => rij.toen !== null);
  const getal = (value: number | null) => (value === null ? '–' : formatGetal(value));
  return (
    <>
      <ShortTable
        titel={t('momentopname.toen-en-nu')}
        sleutel={({ naam }) => naam}
        rijen={[...anders, ...heel]}
        kolommen={[
          { id: 'naam', kop: t('momentopname.kolom.cijfer'), cel: ({ naam }) => naam },
          { id: 'toen', kop: t('momentopname.toen'), getal: true, cel: (rij) => getal(rij.toen) },
          { id: 'nu', kop: t('momentopname.nu'), getal: true, cel: (rij) => getal(rij.nu) },
          {
            id: 'verschil',
            kop: t('uitkomst.verschil'),
            getal: true,
            cel: (rij) => (rij.toen === null || rij.nu === null ? '–' : formatVerschil(rij.nu - rij.toen)),
          },
        ]}
      />
      {rijen.length > anders.length && (
        <p className="schoolgang-muted">{t('momentopname.gelijk', { n: rijen.length - anders.length })}</p>
      )}
    </>
  );
}

const first = ([rij]: readonly Cijferrij[]): number | null => (rij ? getalVan(rij, 'waarde') : null);
