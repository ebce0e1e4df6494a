import { useState } from 'react';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { type Absoluut, listAbsoluutEndpoint } from '../plichtbewaking.contract.ts';
import { GemeenteKiezer } from './gemeente-kiezer.tsx';
import { JongereLink } from './jongere-link.tsx';
import { teksten } from './teksten.ts';
import { WachtenDialog } from './wachten-dialog.tsx';
import { useZoek } from './zoek.ts';

const LIMIET = 50;

/** Who waits for a place: how long, what there is meanwhile, when to look again; and the total of each gemeente. */
export function WachtlijstDeel({ magHandelen }: { readonly magHandelen: boolean }) {
  const t = useTekst(teksten);
  const { search, vanaf, goTo } = useZoek();
  const { gemeente } = search;
  const [chosen, choose] = useState<Absoluut>();
  const kolommen = useWachtKolommen(magHandelen ? choose : undefined);
  const { data, error, isFetching, refetch } = useRead(listAbsoluutEndpoint, {
    stand: 'wachtlijst',
    ...(gemeente && { gemeente }),
    limiet: LIMIET,
    vanaf,
  });
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="wachtlijst"
        titel={t('deel.wachtlijst')}
        kolommen={kolommen}
        rijen={data?.absoluut}
        sleutel={({ absoluutVerzuimId }) => absoluutVerzuimId}
        loading={isFetching}
        totaal={data?.standen.wachtlijst}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={goTo}
        leeg={
          <EmptyState title={t('wachten.leeg')}>
            <p>{t('wachten.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="absoluut-filters">
            <GemeenteKiezer />
          </div>
        }
      />
      {data && data.wachtlijst.length > 0 && (
        <div className="absoluut-onder">
          <PerGemeente wachtlijst={data.wachtlijst} />
        </div>
      )}
      <WachtenDialog een={chosen} onClose={() => choose(undefined)} onReload={() => void refetch()} />
    </>
  );
}

function useWachtKolommen(onChoose: ((een: Absoluut) => void) | undefined): readonly Kolom<Absoluut>[] {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  return [
    {
      id: 'jongere',
      kop: t('jongere'),
      vast: true,
      cel: ({ jongere }) => <JongereLink jongere={jongere} />,
    },
    { id: 'gemeente', kop: t('gemeente'), cel: ({ jongere }) => jongere.gemeente },
    { id: 'weken', kop: t('weken'), getal: true, cel: ({ weken }) => weken },
    { id: 'sinds', kop: t('sinds'), getal: true, cel: ({ sinds }) => formatDatum(sinds) },
    {
      id: 'overbrugging',
      kop: t('wachten.overbrugging'),
      breedte: 'breed',
      cel: ({ overbrugging }) =>
        overbrugging ?? <span className="schoolgang-muted">{t('wachten.geen-overbrugging')}</span>,
    },
    {
      id: 'controle',
      kop: t('wachten.controle'),
      getal: true,
      cel: ({ controleOp }) => {
        if (!controleOp) return <span className="schoolgang-muted">{t('wachten.geen-controle')}</span>;
        const dag = formatDatum(controleOp);
        return controleOp > vandaag ? (
          dag
        ) : (
          <StatusChip tone="attention" text={t('wachten.te-laat', { dag })} />
        );
      },
    },
    ...(onChoose
      ? [
          {
            id: 'doe',
            kop: t('wachten.doe'),
            vast: true,
            cel: (een: Absoluut) => (
              <Button
                small
                aria-label={t('wachten.van', { naam: een.jongere.naam })}
                onClick={() => onChoose(een)}
              >
                {t('wachten.doe')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

type Wachtlijst = readonly {
  readonly gemeentecode: string | null;
  readonly aantal: number;
  readonly langsteWeken: number;
}[];

function PerGemeente({ wachtlijst }: { readonly wachtlijst: Wachtlijst }) {
  const t = useTekst(teksten);
  const { gemeenten } = useSessie();
  const name = (code: string | null) => gemeenten.find((een) => een.code === code)?.naam ?? code ?? '–';
  return (
    <Panel title={t('wachten.gemeenten')} flush>
      <div className="utrecht-table-container">
        <table className="utrecht-table schoolgang-table">
          <caption className="schoolgang-hidden">{t('wachten.gemeenten')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('gemeente')}</th>
              <th scope="col" className="schoolgang-number">
                {t('wachten.aantal')}
              </th>
              <th scope="col" className="schoolgang-number">
                {t('wachten.langst')}
              </th>
            </tr>
          </thead>
          <tbody>
            {wachtlijst.map(({ gemeentecode, aantal, langsteWeken }) => (
              <tr key={gemeentecode}>
                <td data-kop={t('gemeente')} data-hoofd="">
                  {name(gemeentecode)}
                </td>
                <td data-kop={t('wachten.aantal')} className="schoolgang-number">
                  {formatGetal(aantal)}
                </td>
                <td data-kop={t('wachten.langst')} className="schoolgang-number">
                  {formatGetal(langsteWeken)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
