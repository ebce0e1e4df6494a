import { useState } from 'react';
import { formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listAbsoluutEndpoint, type Stand } from '../plichtbewaking.contract.ts';
import { AanschrijvenDialog, type Wie } from './aanschrijven-dialog.tsx';
import { useAbsoluutKolommen } from './absoluut-kolommen.tsx';
import { GemeenteKiezer } from './gemeente-kiezer.tsx';
import { teksten } from './teksten.ts';
import { useZoek } from './zoek.ts';

/** As many as the server gives at once: the run at the start of the year is done a page at a time. */
const LIMIET = 200;
/** The waiting list has a part of its own. */
const STANDEN = [
  'te-onderzoeken',
  'aangeschreven',
  'verlopen',
  'karenstijd',
  'gesloten',
] as const satisfies readonly Stand[];

/** What is done about who is without school; chosen ones are written to together. */
export function OpvolgingDeel({ magHandelen }: { readonly magHandelen: boolean }) {
  const t = useTekst(teksten);
  const { search, vanaf, goTo } = useZoek();
  const stand = STANDEN.find((een) => een === search.stand) ?? 'te-onderzoeken';
  const { gemeente } = search;
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState<Wie>();
  const { data, error, isFetching, refetch } = useRead(listAbsoluutEndpoint, {
    stand,
    ...(gemeente && { gemeente }),
    limiet: LIMIET,
    vanaf,
  });
  const rijen = data?.absoluut ?? [];
  const picked = rijen.filter(({ absoluutVerzuimId }) => chosen.has(absoluutVerzuimId));
  // Whose term passed gets the second letter; that is an act of who may write letters.
  const tweede = stand === 'verlopen';
  const mayWrite = useMay('brief.schrijven');
  const mayChoose = magHandelen && (stand === 'te-onderzoeken' || (tweede && mayWrite));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const kolommen = useAbsoluutKolommen(stand, mayChoose ? { chosen, toggle } : undefined);

  return (
    <>
      <TabLinks label={t('stand.naam')}>
        {STANDEN.map((een) => (
          <li key={een}>
            <Link
              to="/absoluut-verzuim"
              search={{ deel: 'opvolging', gemeente, stand: een }}
              aria-current={een === stand ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`stand.${een}`)}
              {data && <span className="schoolgang-count">{formatGetal(data.standen[een])}</span>}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="absoluut-verzuim"
        titel={t(`stand.${stand}`)}
        kolommen={kolommen}
        rijen={data?.absoluut}
        sleutel={({ absoluutVerzuimId }) => absoluutVerzuimId}
        loading={isFetching}
        totaal={data?.standen[stand]}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={goTo}
        leeg={
          <EmptyState title={t('opvolging.leeg')}>
            <p>{t('opvolging.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="absoluut-filters">
            <GemeenteKiezer />
            {mayChoose && rijen.length > 0 && (
              <div className="absoluut-kiezen">
                <Button
                  small
                  onClick={() =>
                    choose(new Set(picked.length > 0 ? [] : rijen.map((een) => een.absoluutVerzuimId)))
                  }
                >
                  {picked.length > 0 ? t('kies.geen') : t('kies.alles', { n: rijen.length })}
                </Button>
                <Button
                  small
                  kind="primary"
                  disabled={picked.length === 0}
                  onClick={() => setWriting({ ids: picked.map((een) => een.absoluutVerzuimId) })}
                >
                  {t(tweede ? 'tweede.kies' : 'kies.aanschrijven', { n: picked.length })}
                </Button>
                {data && data.standen[stand] > rijen.length && (
                  <Button small onClick={() => setWriting({ selectie: { gemeente } })}>
                    {t(tweede ? 'tweede.iedereen' : 'kies.iedereen', { n: data.standen[stand] })}
                  </Button>
                )}
              </div>
            )}
          </div>
        }
      />
      <AanschrijvenDialog
        wie={writing}
        tweede={tweede}
        rijen={rijen}
        onClose={() => setWriting(undefined)}
        onDone={() => {
          choose(new Set());
          setWriting(undefined);
        }}
      />
    </>
  );
}
