import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';
import { intakeTeksten } from './teksten-intake.ts';

/** The report as it came, in the words of who sent it. */
export function MeldingVanSchool({ melding }: { readonly melding: Melding }) {
  const t = useTekst(teksten);
  const opgaveItems = useOpgaveItems(melding);
  const term = useTermen();
  const { verzuimVanaf, verzuimTotEnMet, dagenTotMelding: dagen } = melding;
  const periode =
    verzuimVanaf &&
    (verzuimTotEnMet
      ? t('melding.periode-tekst', { vanaf: formatDatum(verzuimVanaf), tot: formatDatum(verzuimTotEnMet) })
      : t('melding.periode-open', { vanaf: formatDatum(verzuimVanaf) }));
  const texts = [
    ['toelichting', melding.toelichting],
    ['school-deed', melding.schoolDeed],
    ['school-vraagt', melding.schoolVraagt],
  ] as const;
  return (
    <Panel title={t('melding.van-school')}>
      <DescriptionList
        items={[
          { term: t('melding.soort'), value: <strong>{term('verzuim', melding.soortVerzuim)}</strong> },
          { term: t('melding.periode'), value: periode },
          { term: t('melding.uren'), value: melding.uren === null ? null : formatGetal(melding.uren) },
          {
            term: t('melding.gemeld'),
            value: [
              formatDatum(melding.gemeldOp),
              dagen !== null && dagen > 0 && t('melding.dagen-later', { n: dagen }),
            ]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: t('melding.school'),
            value: [melding.schoolnaam, melding.onderwijssoort].filter(Boolean).join(', '),
          },
          {
            term: t('melding.contactpersoon'),
            value: [
              melding.contactpersoon,
              melding.opgave?.contactFunctie,
              melding.opgave?.contactTelefoon,
              melding.opgave?.contactEmail,
            ]
              .filter(Boolean)
              .join(', '),
          },
          melding.schoolcontact && {
            term: t('melding.schoolcontact'),
            value: [melding.schoolcontact.naam, melding.schoolcontact.telefoon, melding.schoolcontact.email]
              .filter(Boolean)
              .join(', '),
          },
          ...opgaveItems,
          { term: t('melding.bron'), value: melding.bron && term('bron', melding.bron) },
          melding.sluitreden && {
            term: t('melding.sluitreden'),
            value: term('sluitreden', melding.sluitreden),
          },
        ]}
      />
      {texts.map(
        ([key, text]) =>
          text && (
            <div key={key}>
              <h3 className="utrecht-heading-3">{t(`melding.${key}`)}</h3>
              <p className="schoolgang-quote">{text}</p>
            </div>
          ),
      )}
    </Panel>
  );
}

/** The rest of what came with the report; what the school did not say is left out. */
function useOpgaveItems({ opgave }: Melding) {
  const t = useTekst(intakeTeksten);
  if (!opgave) return [];
  const jaNee = (waarde: boolean) => t(waarde ? 'ja' : 'nee');
  const { opgenomenOp, uiterlijkOp, ontvangenOp } = opgave;
  const late = uiterlijkOp !== null && ontvangenOp > uiterlijkOp;
  return [
    { term: t('opgave.vorm'), value: t(`vorm.${opgave.vorm}`) },
    opgave.bijzondereReden && { term: t('opgave.reden'), value: t(`reden.${opgave.bijzondereReden}`) },
    opgave.alleLessenGemist !== null && {
      term: t('opgave.alle-lessen'),
      value: jaNee(opgave.alleLessenGemist),
    },
    opgave.actieGewenst !== null && { term: t('opgave.actie'), value: jaNee(opgave.actieGewenst) },
    opgave.prioriteit && { term: t('opgave.prioriteit'), value: t(`opgave.${opgave.prioriteit}`) },
    opgave.leslocatie && { term: t('opgave.leslocatie'), value: opgave.leslocatie },
    opgave.kopieAan && { term: t('opgave.kopie'), value: opgave.kopieAan },
    opgave.telefoonGezin && { term: t('opgave.telefoon-gezin'), value: opgave.telefoonGezin },
    opgave.startkwalificatie !== null && {
      term: t('opgave.startkwalificatie'),
      value: jaNee(opgave.startkwalificatie),
    },
    opgenomenOp && {
      term: t('opgave.register'),
      value: t(late ? 'opgave.te-laat' : 'opgave.op-tijd', {
        dag: formatDatum(opgenomenOp),
        uiterlijk: uiterlijkOp ? formatDatum(uiterlijkOp) : '',
      }),
    },
  ];
}
