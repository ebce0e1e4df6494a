import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay, useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listPlekkenEndpoint, type Plek } from '../spreekuur.contract.ts';
import { NieuwSpreekuurDialog } from './nieuw-spreekuur.tsx';
import { PlekRegel } from './plek-regel.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 100;

/** Slots by day: the day list of an officer, and for a school where a pupil can still come (PR-01). */
export function SpreekuurPage() {
  const t = useTekst(teksten);
  const { vandaag, rol } = useSessie();
  const search = useSearch({ from: '/spreekuur' });
  const navigate = useNavigate({ from: '/spreekuur' });
  const beheert = useMay('spreekuur.beheren');
  const readsCijfers = useMay('cijfers.lezen');
  const [isNew, setNew] = useState(false);
  const isSchool = rol === 'school';
  const voor = isSchool || search.voor === 'team' ? 'team' : 'mij';
  const van = search.van ?? vandaag;
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, refetch } = useRead(listPlekkenEndpoint, {
    voor,
    van,
    ...(search.schoolId && { schoolId: search.schoolId }),
    limiet: LIMIET,
    vanaf,
  });
  const reload = () => void refetch();
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: withoutUndefined({ ...search, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          beheert && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('nieuw.doe')}
            </Button>
          )
        }
      />
      <p className="schoolgang-muted">{t(isSchool ? 'uitleg-school' : 'uitleg')}</p>
      {!isSchool && (
        <TabLinks label={t('van-wie')}>
          {(['mij', 'team'] as const).map((wie) => (
            <li key={wie}>
              <Link
                to="/spreekuur"
                search={withoutUndefined({ ...search, voor: wie, vanaf: undefined })}
                replace
                aria-current={voor === wie ? 'true' : undefined}
                activeOptions={{ exact: true }}
              >
                {t(`wie.${wie}`)}
              </Link>
            </li>
          ))}
        </TabLinks>
      )}
      <div className="schoolgang-filterbar">
        <DateField
          id="filter-van"
          label={t('vanaf-dag')}
          value={van}
          onChange={(event) => go({ van: event.target.value || undefined, vanaf: undefined })}
        />
      </div>
      <ProblemAlert error={error} onReload={reload} />
      {!data && !error && <Skeleton lines={8} />}
      {data?.plekken.length === 0 && (
        <EmptyState title={t('leeg')}>
          <p>{t(isSchool ? 'leeg-school' : 'leeg-uitleg')}</p>
        </EmptyState>
      )}
      {data && (
        <div className="schoolgang-stack">
          {perDag(data.plekken).map(({ sleutel, dag, school, plaats, plekken }) => (
            <Panel key={sleutel} title={[formatDatum(dag), school, plaats].filter(Boolean).join(' · ')} flush>
              <ul className="schoolgang-lines">
                {plekken.map((plek) => (
                  <PlekRegel key={plek.spreekuurplekId} plek={plek} onReload={reload} />
                ))}
              </ul>
            </Panel>
          ))}
        </div>
      )}
      <Pagination
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) => go({ vanaf: next > 0 ? String(next) : undefined })}
      />
      {readsCijfers && (
        <p className="schoolgang-onder">
          <Link to="/cijfers" search={{ indicator: 'preventieve-gesprekken', per: 'school,effect' }}>
            {t('effect')}
          </Link>
        </p>
      )}
      {isNew && <NieuwSpreekuurDialog onClose={() => setNew(false)} />}
    </>
  );
}

/** Slots of one day at one school stand together. */
function perDag(plekken: readonly Plek[]) {
  const groepen = new Map<string, { dag: string; school: string; plaats: string | null; plekken: Plek[] }>();
  for (const plek of plekken) {
    const { dag, school, plaats } = plek;
    const sleutel = `${dag} ${plek.schoolId} ${plaats ?? ''}`;
    const groep = groepen.get(sleutel) ?? { dag, school, plaats, plekken: [] };
    groep.plekken.push(plek);
    groepen.set(sleutel, groep);
  }
  return [...groepen].map(([sleutel, groep]) => ({ sleutel, ...groep }));
}
