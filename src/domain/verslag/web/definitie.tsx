import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readCijferEndpoint } from '../verslag.contract.ts';
import { useTeksten, useTermen } from './teksten.ts';
import { type IndicatorInfo, toInput, type Vraag } from './vraag.ts';

/** The definition beside the figure: that of the chosen year once the answer is there, the newest until then. */
export function Definitie({
  vraag,
  info,
}: {
  readonly vraag: Vraag;
  readonly info: IndicatorInfo | undefined;
}) {
  const t = useTeksten();
  const term = useTermen();
  const { data } = useRead(readCijferEndpoint, toInput(vraag), { enabled: info !== undefined, keep: false });
  const definitie = data?.definitie ?? info;
  if (!definitie) return null;
  const { tekst, eenheid, telmoment, code } = definitie;
  return (
    <Panel title={t('definitie.titel')}>
      <p lang="nl">{tekst}</p>
      <DescriptionList
        compact
        items={[
          { term: t('definitie.eenheid'), value: term('eenheid', eenheid) },
          { term: t('definitie.telmoment'), value: <span lang="nl">{telmoment}</span> },
          { term: t('definitie.code'), value: code },
          data && { term: t('definitie.versie'), value: data.definitie.versie },
        ]}
      />
    </Panel>
  );
}
