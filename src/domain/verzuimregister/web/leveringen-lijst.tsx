import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Levering, listLeveringenEndpoint } from '../verzuimregister.contract.ts';
import { LIMIET, usePaging } from './paging.ts';
import { teksten } from './teksten.ts';

const tellingen = [
  ['aantal', 'aantal'],
  ['nieuw', 'nieuw'],
  ['gewijzigd', 'gewijzigd'],
  ['ingetrokken', 'ingetrokken'],
  ['ongewijzigd', 'ongewijzigd'],
  ['fout', 'fout'],
  ['te-laat', 'teLaat'],
] as const;

/** Every time the register or a file gave reports. */
export function LeveringenLijst() {
  const t = useTekst(teksten);
  const { vanaf, onVanaf } = usePaging();
  const { data, error, isFetching, refetch } = useRead(listLeveringenEndpoint, { limiet: LIMIET, vanaf });
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable<Levering>
        lijst="registerleveringen"
        titel={t('deel.leveringen')}
        rijen={data?.leveringen}
        sleutel={({ leveringId }) => leveringId}
        loading={isFetching}
        leeg={
          <EmptyState title={t('levering.leeg')}>
            <p>{t('levering.leeg-uitleg')}</p>
          </EmptyState>
        }
        totaal={data?.totaal}
        limiet={LIMIET}
        vanaf={vanaf}
        onVanaf={onVanaf}
        kolommen={[
          { id: 'op', kop: t('levering.op'), vast: true, cel: ({ op }) => formatMoment(op) },
          {
            id: 'kanaal',
            kop: t('levering.kanaal'),
            cel: ({ kanaal, bestand }) => bestand ?? t(`kanaal.${kanaal}`),
          },
          ...tellingen.map(([woord, veld]) => ({
            id: veld,
            kop: t(`levering.${woord}`),
            getal: true,
            cel: (levering: Levering) => formatGetal(levering[veld]),
          })),
        ]}
      />
    </>
  );
}
