import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import {
  endGegeven,
  insertGegeven,
  isOverlapping,
  lockContact,
  lockLopend,
  lockVoorstel,
  type SoortGegeven,
  setVoorstel,
  updateGegeven,
  type Waarden,
} from './gegeven.sql.ts';
import type {
  correctContactEndpoint,
  decideVoorstelEndpoint,
  setAdresEndpoint,
  setContactEndpoint,
  setVerbandEndpoint,
} from './school.contract.ts';
import { isGemeente, lockSchool } from './school.sql.ts';

type Contactgegevens = {
  readonly taak: string;
  readonly naam: string;
  readonly functie?: string | null | undefined;
  readonly telefoon?: string | null | undefined;
  readonly email?: string | null | undefined;
};
const contactWaarden = ({ taak, naam, functie, telefoon, email }: Contactgegevens): Waarden => ({
  taak,
  naam,
  functie: functie ?? null,
  telefoon: telefoon ?? null,
  email: email ?? null,
});

/**
 * Makes this hold from a day: what held until then ends the day before and stays. On the day that it began itself it is
 * put right instead; the historie keeps what stood there.
 */
async function replaceGegeven(
  { tx, actor }: Act,
  soort: SoortGegeven,
  {
    schoolId,
    vanaf,
    sleutel,
  }: { readonly schoolId: string; readonly vanaf: Datum; readonly sleutel: Waarden },
  waarden: Waarden,
) {
  const lopend = await lockLopend(tx, soort, schoolId, sleutel);
  if (lopend?.vanaf === vanaf) {
    await updateGegeven(tx, soort, lopend.id, waarden);
    return ok(lopend.id);
  }
  if (lopend && vanaf < lopend.vanaf) {
    return refuse(
      'begin-voor-huidige',
      `Wat er nu staat, geldt vanaf ${leesbaar(lopend.vanaf)}. Kies een latere dag, of verbeter wat er staat.`,
    );
  }
  if (lopend) await endGegeven(tx, soort, lopend.id, addDagen(vanaf, -1));
  const { organisatieId } = actor;
  return ok(await insertGegeven(tx, soort, { organisatieId, schoolId, vanaf }, waarden));
}

/** Names who is the contact for a task from a day on. Who saw another contact than there is now is told so. */
export async function setContact(
  act: Act,
  { schoolId, vanaf, vervangt, ...gegevens }: InputOf<typeof setContactEndpoint>,
) {
  if (!(await lockSchool(act.tx, schoolId))) return refuse('niet-gevonden');
  act.log({ id: schoolId });
  const sleutel = { taak: gegevens.taak };
  const lopend = await lockLopend(act.tx, 'contact', schoolId, sleutel);
  if (lopend?.id !== vervangt) return refuse('gewijzigd');
  const made = await replaceGegeven(act, 'contact', { schoolId, vanaf, sleutel }, contactWaarden(gegevens));
  return made.ok ? ok({ schoolcontactId: made.value }) : made;
}

/** Puts right what was recorded wrongly, or says when someone stops; two never have one task on the same day. */
export async function correctContact(
  { tx, log }: Act,
  { schoolcontactId, versie, vanaf, totEnMet, ...gegevens }: InputOf<typeof correctContactEndpoint>,
) {
  const contact = await lockContact(tx, schoolcontactId);
  if (!contact) return refuse('niet-gevonden');
  log({ id: contact.schoolId });
  if (contact.versie !== versie) return refuse('gewijzigd');
  if (totEnMet !== undefined && totEnMet < vanaf) {
    return refuse('eind-voor-begin', 'De laatste dag ligt voor de eerste.');
  }
  if (await isOverlapping(tx, { ...contact, schoolcontactId }, vanaf, totEnMet ?? null)) {
    return refuse('overlap', 'In die dagen is iemand anders contactpersoon voor deze taak.');
  }
  const waarden = contactWaarden({ ...gegevens, taak: contact.taak });
  return ok(
    await updateGegeven(tx, 'contact', schoolcontactId, { ...waarden, vanaf, tot_en_met: totEnMet ?? null }),
  );
}

export async function setAdres(
  act: Act,
  { schoolId, vanaf, straatnaam, huisnummer, postcode, telefoon, ...rest }: InputOf<typeof setAdresEndpoint>,
) {
  if (!(await lockSchool(act.tx, schoolId))) return refuse('niet-gevonden');
  act.log({ id: schoolId });
  if (!(await isGemeente(act.tx, rest.gemeentecode))) {
    return refuse('gemeente-onbekend', 'Deze gemeentecode kennen wij niet. Kijk hem na bij het CBS.');
  }
  const made = await replaceGegeven(
    act,
    'adres',
    { schoolId, vanaf, sleutel: {} },
    {
      plaats: rest.plaats,
      gemeentecode: rest.gemeentecode,
      straatnaam: straatnaam ?? null,
      huisnummer: huisnummer ?? null,
      postcode: postcode?.toUpperCase().replace(' ', '') ?? null,
      telefoon: telefoon ?? null,
    },
  );
  return made.ok ? ok({ schooladresId: made.value }) : made;
}

export async function setVerband(
  act: Act,
  { schoolId, vanaf, soort, naam, nummer }: InputOf<typeof setVerbandEndpoint>,
) {
  if (!(await lockSchool(act.tx, schoolId))) return refuse('niet-gevonden');
  act.log({ id: schoolId });
  const made = await replaceGegeven(
    act,
    'verband',
    { schoolId, vanaf, sleutel: { soort } },
    { soort, naam, nummer: nummer ?? null },
  );
  return made.ok ? ok({ schoolverbandId: made.value }) : made;
}

/** Takes over what a school proposed about its own contact, or not, and then says why. */
export async function decideVoorstel(
  act: Act,
  { contactvoorstelId, overnemen, reden, versie }: InputOf<typeof decideVoorstelEndpoint>,
) {
  const { tx, log } = act;
  const voorstel = await lockVoorstel(tx, contactvoorstelId);
  if (voorstel?.status !== 'open') return refuse('niet-gevonden');
  const { schoolId, taak, vanaf } = voorstel;
  log({ id: schoolId });
  if (voorstel.versie !== versie) return refuse('gewijzigd');
  if (!overnemen) {
    if (!reden) return refuse('reden-nodig', 'Schrijf op waarom: de school leest dit.');
    await setVoorstel(tx, contactvoorstelId, 'afgewezen', reden);
    return ok({ schoolcontactId: null });
  }
  await lockSchool(tx, schoolId);
  const made = await replaceGegeven(
    act,
    'contact',
    { schoolId, vanaf, sleutel: { taak } },
    contactWaarden(voorstel),
  );
  if (!made.ok) return made;
  await setVoorstel(tx, contactvoorstelId, 'overgenomen', reden ?? null);
  return ok({ schoolcontactId: made.value });
}
