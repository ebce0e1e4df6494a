import './register.css';
import { useSearch } from '@tanstack/react-router';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import {
  fetchMeldingenEndpoint,
  listLeveringenEndpoint,
  listRegisterfoutenEndpoint,
  readVerzuimregisterEndpoint,
} from '../verzuimregister.contract.ts';
import { FoutenLijst } from './fouten-lijst.tsx';
import { InlezenKnop } from './inlezen-knop.tsx';
import { KoppelingStand } from './koppeling-stand.tsx';
import { LeveringenLijst } from './leveringen-lijst.tsx';
import { StatussenLijst } from './statussen-lijst.tsx';
import { teksten } from './teksten.ts';

const delen = ['leveringen', 'fouten', 'statussen'] as const;

/** Whether the traffic with the register goes well: what came, what failed, what goes back (VI-01). */
export function VerzuimregisterPage() {
  const t = useTekst(teksten);
  const toast = useToast();
  const may = useMay('register.beheren');
  const search = useSearch({ from: '/verzuimregister' });
  const deel = delen.find((een) => een === search.deel) ?? 'leveringen';
  const { data, error, refetch } = useRead(readVerzuimregisterEndpoint, {});
  const fetchNow = useAct(fetchMeldingenEndpoint, {
    refreshes: [readVerzuimregisterEndpoint, listLeveringenEndpoint, listRegisterfoutenEndpoint],
    onSuccess: () => toast(t('ophalen-gepland')),
  });
  const counts = {
    leveringen: undefined,
    fouten: data?.openFouten,
    statussen: data ? data.wachtendeStatussen + data.geweigerdeStatussen : undefined,
  };
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          may &&
          data?.gekoppeld && (
            <Button kind="primary" busy={fetchNow.isPending} onClick={() => fetchNow.mutate({})}>
              {t('ophalen')}
            </Button>
          )
        }
      />
      <p className="utrecht-paragraph schoolgang-muted">{t('uitleg')}</p>
      <ProblemAlert error={error ?? fetchNow.error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data && <KoppelingStand stand={data} may={may} />}
      {may && (
        <div className="register-inlezen">
          <InlezenKnop />
        </div>
      )}
      <TabLinks label={t('deel')}>
        {delen.map((welk) => (
          <li key={welk}>
            <Link
              to="/verzuimregister"
              search={{ deel: welk }}
              aria-current={deel === welk ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`deel.${welk}`)}
              {counts[welk] ? <span className="schoolgang-count">{counts[welk]}</span> : null}
            </Link>
          </li>
        ))}
      </TabLinks>
      {deel === 'leveringen' && <LeveringenLijst />}
      {deel === 'fouten' && <FoutenLijst may={may} />}
      {deel === 'statussen' && <StatussenLijst may={may} gekoppeld={data?.gekoppeld ?? false} />}
    </>
  );
}
