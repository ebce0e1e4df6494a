import { formatDag, formatDatum, formatGetal } from '../datum.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { DescriptionList } from '../ui/description-list.tsx';
import { Panel } from '../ui/panel.tsx';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

/** What the school sent, in its own words. */
export function GemeldeGegevens({ melding }: { readonly melding: Melding }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { verzuimVanaf, verzuimTotEnMet, jongere, uren } = melding;
  const text = (value: string) => <span className="schoolgang-preserve">{value}</span>;
  return (
    <Panel title={t('melding.gemeld')}>
      <DescriptionList
        items={[
          { term: t('nieuw.leerling'), value: `${jongere.naam}, ${formatDag(jongere.geboortedatum)}` },
          { term: t('soort'), value: term('verzuim', melding.soortVerzuim) },
          {
            term: t('melding.periode'),
            value:
              verzuimVanaf &&
              (verzuimTotEnMet
                ? t('melding.van-tot', {
                    vanaf: formatDatum(verzuimVanaf),
                    tot: formatDatum(verzuimTotEnMet),
                  })
                : t('melding.loopt-nog', { vanaf: formatDatum(verzuimVanaf) })),
          },
          { term: t('uren'), value: uren === null ? null : formatGetal(uren) },
          { term: t('lijst.gemeld'), value: formatDatum(melding.gemeldOp) },
          melding.toelichting && { term: t('nieuw.toelichting'), value: text(melding.toelichting) },
          melding.schoolDeed && { term: t('nieuw.deed'), value: text(melding.schoolDeed) },
          melding.schoolVraagt && { term: t('nieuw.vraagt'), value: text(melding.schoolVraagt) },
          melding.contactpersoon && { term: t('melding.contact'), value: melding.contactpersoon },
        ]}
      />
    </Panel>
  );
}
