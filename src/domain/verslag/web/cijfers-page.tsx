import './cijfers.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listCijfersEndpoint } from '../verslag.contract.ts';
import { CijferTabs } from './cijfer-tabs.tsx';
import { Definitie } from './definitie.tsx';
import { useTeksten } from './teksten.ts';
import { Uitkomst } from './uitkomst.tsx';
import { readVraag, type Vraag, writeVraag } from './vraag.ts';
import { VraagForm } from './vraag-form.tsx';

/** A figure or cross table with its definition beside it (RP-03, RP-04). The address holds the whole question. */
export function CijfersPage() {
  const t = useTeksten();
  const search = useSearch({ from: '/cijfers' });
  const navigate = useNavigate({ from: '/cijfers' });
  const { data, error, refetch } = useRead(listCijfersEndpoint, {});
  if (!data) {
    return (
      <>
        <PageHeader title={t('titel')} />
        {error ? <ProblemAlert error={error} onReload={() => void refetch()} /> : <Skeleton lines={10} />}
      </>
    );
  }
  const { indicatoren, schooljaren } = data;
  const vraag = readVraag(search, indicatoren, schooljaren);
  const ask = (next: Vraag) => void navigate({ search: writeVraag(next), resetScroll: false });
  const info = indicatoren.find(({ indicator }) => indicator === vraag.indicator);
  return (
    <>
      <PageHeader title={t('titel')} />
      <CijferTabs />
      <div className="schoolgang-columns-2 cijfers-boven">
        <VraagForm
          vraag={vraag}
          info={info}
          indicatoren={indicatoren}
          schooljaren={schooljaren}
          onVraag={ask}
        />
        <Definitie vraag={vraag} info={info} />
      </div>
      <Uitkomst
        vraag={vraag}
        indicatoren={indicatoren}
        onZonderDeel={() => ask({ ...vraag, deelVan: undefined })}
      />
    </>
  );
}
