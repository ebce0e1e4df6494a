import type { Act } from '../../platform/act.ts';
import { beyondSchool } from '../../platform/db/beyond-school.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { deriveVormVanSoort, meldvormen } from '../../regels/mas/meldvorm.ts';
import { findJongerenKort, isJongereKnown } from '../persoon/index.ts';
import { deriveToewijzingen } from '../toewijzing/index.ts';
import { behandelaarVan, forwardMeldingen, zendingVan } from './forward-meldingen.ts';
import type { createMeldingEndpoint } from './melding.contract.ts';
import { findMeldendeSchool, findSchoolOp, insertMelding } from './melding.sql.ts';
import { insertOntvangsten } from './ontvangst.ts';
import { insertDagen, insertOpgave } from './opgave.sql.ts';

/** Records a report of absence, by a school or by hand (VI-04); the school gets its receipt in the same act (VI-09). */
export async function createMelding(act: Act, melding: InputOf<typeof createMeldingEndpoint>) {
  const { tx, actor, vandaag } = act;
  const { organisatieId } = actor;
  const { jongereId, soortVerzuim, dagen = [] } = melding;
  if (!(await isJongereKnown(tx, jongereId))) return refuse('jongere-onbekend');
  if (melding.verzuimVanaf > vandaag) {
    return refuse('dag-in-de-toekomst', 'De eerste dag van het verzuim ligt na vandaag.');
  }
  if (melding.verzuimTotEnMet !== undefined && melding.verzuimTotEnMet < melding.verzuimVanaf) {
    return refuse('eind-voor-begin', 'De laatste dag van het verzuim ligt voor de eerste.');
  }
  if (melding.vorm && meldvormen[melding.vorm].soortVerzuim !== soortVerzuim) {
    return refuse('soort-en-vorm', 'Deze vorm hoort bij een andere soort verzuim.');
  }

  const school = actor.schoolId
    ? await findMeldendeSchool(tx, jongereId, actor.schoolId)
    : ((await findSchoolOp(tx, jongereId, melding.verzuimVanaf as Datum)) ??
      (await findSchoolOp(tx, jongereId, vandaag)));
  const schoolId = school?.schoolId ?? null;
  const [kort] = await findJongerenKort(tx, [jongereId], vandaag);
  const vorm = melding.vorm ?? deriveVormVanSoort(soortVerzuim, kort?.leeftijd ?? 0);
  const toewijzing = (
    await deriveToewijzingen(
      tx,
      organisatieId,
      [{ sleutel: jongereId, jongereId, schoolId, soortVerzuim }],
      vandaag,
    )
  ).get(jongereId);
  const zending = zendingVan(toewijzing);
  const behandelaar = behandelaarVan(toewijzing);
  const geteld = dagen.map((dag) => ({ ...dag, aantal: dag.aantal ?? (dag.lesuren.length || null) }));
  const made = await insertMelding(tx, {
    organisatieId,
    vandaag,
    jongereId,
    schoolId,
    schoolnaam: school?.schoolnaam ?? null,
    onderwijssoort: school?.onderwijssoort ?? (soortVerzuim === 'absoluut' ? 'geen onderwijs' : null),
    soortVerzuim,
    verzuimVanaf: melding.verzuimVanaf,
    verzuimTotEnMet: melding.verzuimTotEnMet ?? null,
    uren: melding.uren ?? totalOf(geteld),
    bron: actor.rol === 'school' ? 'school' : melding.bron,
    toelichting: melding.toelichting ?? null,
    schoolDeed: melding.schoolDeed ?? null,
    schoolVraagt: melding.schoolVraagt ?? null,
    contactpersoon: melding.contactpersoon ?? null,
    behandelaar,
  });
  const { meldingId, nummer } = made;
  act.log({ id: meldingId, jongereId });
  await insertOpgave(tx, {
    organisatieId,
    meldingId,
    schoolId,
    vorm,
    alleLessenGemist: melding.alleLessenGemist ?? null,
    prioriteit: melding.prioriteit ?? null,
    leslocatie: melding.leslocatie ?? null,
    contactFunctie: melding.contactFunctie ?? null,
    contactTelefoon: melding.contactTelefoon ?? null,
    contactEmail: melding.contactEmail ?? null,
    kopieAan: melding.kopieAan ?? null,
    telefoonGezin: melding.telefoonGezin ?? null,
    zorgVermoed: melding.zorgVermoed ?? null,
    ontvangenOp: vandaag,
  });
  if (geteld.length > 0) await insertDagen(tx, { organisatieId, meldingId, schoolId }, geteld);
  if (zending) {
    await beyondSchool(tx, () =>
      forwardMeldingen({ tx, organisatieId, vandaag }, [{ meldingId, ...zending }]),
    );
  } else {
    await insertOntvangsten({ tx, organisatieId, vandaag }, [
      { meldingId, schoolId, nummer, vorm, behandelaar },
    ]);
  }
  return ok(made);
}

function totalOf(dagen: readonly { readonly aantal: number | null }[]): number | null {
  const bekend = dagen.flatMap(({ aantal }) => aantal ?? []);
  return bekend.length === 0 ? null : bekend.reduce((som, aantal) => som + aantal, 0);
}
