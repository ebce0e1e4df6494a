import type { Tx } from '../../platform/db/tx.ts';
import { type Datum, dagenTussen } from '../../regels/kalender/datum.ts';
import { assessLateMelding, deriveVormVanSoort, type Meldvorm } from '../../regels/mas/meldvorm.ts';
import { assessTriage } from '../../regels/mas/triage.ts';
import { assessVolledigheid } from '../../regels/mas/volledigheid.ts';
import { findContact } from '../school/index.ts';
import { type Antwoord, deriveToewijzingen } from '../toewijzing/index.ts';
import { findRecidive, findSamenvoeging, findTriagefeiten } from './intake.sql.ts';
import type { MeldingDag, Opgave } from './melding.contract.ts';
import type { MeldingRij } from './melding.sql.ts';

/** A second report within so many days is offered to be added to what runs (VI-06). */
const RECIDIVE_DAGEN = 30;

type Gelezen = {
  readonly tx: Tx;
  readonly vandaag: Datum;
  readonly organisatieId: number;
};

/** What helps to judge a report when it comes in; triage, routing and recidive only for who treats it. */
export async function readIntake(
  { tx, vandaag, organisatieId }: Gelezen,
  melding: MeldingRij,
  opgave: Opgave | undefined,
  dagen: readonly MeldingDag[],
  handles: boolean,
) {
  const { verzuimVanaf, gemeldOp, soortVerzuim } = melding;
  const vorm: Meldvorm = opgave?.vorm ?? deriveVormVanSoort(soortVerzuim, melding.jongere.leeftijd);
  const shared = {
    laat: assessLateMelding(vorm, verzuimVanaf ? dagenTussen(verzuimVanaf, gemeldOp) : null),
    ontbreekt: assessVolledigheid({
      soortVerzuim,
      schoolDeed: melding.schoolDeed,
      schoolVraagt: melding.schoolVraagt,
      uren: melding.uren,
      aantalDagen: dagen.length,
      alleLessenGemist: opgave?.alleLessenGemist ?? null,
      reden: melding.toelichting ?? opgave?.bijzondereReden ?? null,
      contactpersoon: melding.contactpersoon,
      contactBereikbaar:
        melding.schoolId !== null &&
        (await findContact(tx, melding.schoolId, 'verzuim', vandaag)) !== undefined,
      telefoonGezin: opgave?.telefoonGezin ?? null,
    }).ontbreekt,
    samenvoeging: await findSamenvoeging(tx, melding.meldingId),
  };
  if (!handles) return { ...shared, triage: null, toewijzing: null, recidive: null };

  const { keuze, ...feiten } = await findTriagefeiten(tx, melding.meldingId);
  const triage = assessTriage({
    ...feiten,
    soortVerzuim,
    leeftijd: melding.jongere.leeftijd,
    uren: melding.uren,
    dagenWeg: verzuimVanaf ? dagenTussen(verzuimVanaf, melding.verzuimTotEnMet ?? vandaag) + 1 : null,
    eerdereMeldingenInJaar: melding.eerdereMeldingen,
    zorgVermoed: opgave?.zorgVermoed ?? false,
    prioriteitHoog: opgave?.prioriteit === 'hoog',
    alleLessenGemist: opgave?.alleLessenGemist ?? false,
  });
  const { meldingId, schoolId } = melding;
  const toewijzingen = await deriveToewijzingen(
    tx,
    organisatieId,
    [{ sleutel: meldingId, jongereId: melding.jongere.jongereId, schoolId, soortVerzuim }],
    vandaag,
  );
  return {
    ...shared,
    triage: { kleur: triage.kleur, gewogen: [...triage.gewogen], keuze },
    toewijzing: toToewijzing(toewijzingen.get(meldingId)),
    recidive: (await findRecidive(tx, meldingId, RECIDIVE_DAGEN)) ?? null,
  };
}

/** Nothing when no rule says anything: then the week's distribution will. */
function toToewijzing(antwoord: Antwoord | undefined) {
  if (!antwoord || (antwoord.uitvoering === null && antwoord.behandelaar === null)) return null;
  const { uitvoering, behandelaar, grond, waarom, afwezig } = antwoord;
  if (uitvoering) {
    const { uitvoerder } = uitvoering;
    return { behandelaar: null, andereUitvoerder: uitvoerder, waarom: [...uitvoering.waarom], afwezig: [] };
  }
  return {
    behandelaar,
    andereUitvoerder: null,
    waarom: grond === 'zaak' ? (['zaak'] as const).slice() : [...waarom],
    afwezig: [...afwezig],
  };
}
