import { z } from 'zod';
import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type {
  changePartnercontactEndpoint,
  changePartnerEndpoint,
  createPartnercontactEndpoint,
  createPartnerEndpoint,
  listPartnersEndpoint,
} from './partner.contract.ts';
import {
  type Contactgegevens,
  findPartner,
  type Gegevens,
  insertContact,
  insertPartner,
  isNaamBezet,
  listContacten,
  listEerder,
  listGemeenten,
  listOnbekend,
  listPartners,
  lockContact,
  lockPartner,
  updateContact,
  updatePartner,
} from './partner.sql.ts';

export async function readPartners({ tx, vandaag }: Act, vraag: InputOf<typeof listPartnersEndpoint>) {
  const found = await listPartners(tx, vraag, vraag, vandaag);
  return ok({
    partners: found.map(({ totaal: _, ...partner }) => partner),
    totaal: found[0]?.totaal ?? 0,
    gemeenten: await listGemeenten(tx),
  });
}

export async function readPartner({ tx }: Act, { partnerId }: { partnerId: string }) {
  const partner = await findPartner(tx, partnerId);
  if (!partner) return refuse('niet-gevonden');
  return ok({
    ...partner,
    contacten: await listContacten(tx, partnerId),
    eerder: await listEerder(tx, partnerId),
  });
}

type Ingevuld = Pick<
  InputOf<typeof createPartnerEndpoint>,
  | 'naam'
  | 'soort'
  | 'rollen'
  | 'gemeenten'
  | 'mandaat'
  | 'kanaal'
  | 'adres'
  | 'postadres'
  | 'antwoordtermijnDagen'
  | 'toelichting'
>;
const toGegevens = (g: Ingevuld): Gegevens => ({
  naam: g.naam,
  soort: g.soort,
  rollen: g.rollen,
  gemeenten: g.gemeenten,
  mandaat: g.mandaat ?? null,
  kanaal: g.kanaal,
  adres: g.adres,
  postadres: g.postadres ?? null,
  antwoordtermijnDagen: g.antwoordtermijnDagen ?? null,
  toelichting: g.toelichting ?? null,
});

/** What the channel needs to arrive, gemeenten that exist, and one partner by one name. */
async function refuseGegevens({ tx }: Act, g: Ingevuld, partnerId: string | null) {
  if (g.kanaal === 'beveiligde-mail' && !z.email().safeParse(g.adres).success) {
    return refuse('adres-ongeldig', 'Vul bij beveiligde e-mail een e-mailadres in.');
  }
  const [onbekend] = await listOnbekend(tx, g.gemeenten);
  if (onbekend) return refuse('gemeente-onbekend', `Gemeentecode ${onbekend} kennen wij niet.`);
  if (await isNaamBezet(tx, g.naam, partnerId)) {
    return refuse('bestaat-al', 'Er is al een partner met deze naam. Open die, of kies een andere naam.');
  }
  return undefined;
}

export async function createPartner(act: Act, { vanaf, ...gegevens }: InputOf<typeof createPartnerEndpoint>) {
  const wrong = await refuseGegevens(act, gegevens, null);
  if (wrong) return wrong;
  const made = await insertPartner(
    act.tx,
    act.actor.organisatieId,
    vanaf ?? act.vandaag,
    toGegevens(gegevens),
  );
  act.log({ id: made.partnerId });
  return ok(made);
}

export async function changePartner(
  act: Act,
  { partnerId, versie, totEnMet, ...gegevens }: InputOf<typeof changePartnerEndpoint>,
) {
  const partner = await lockPartner(act.tx, partnerId);
  if (!partner) return refuse('niet-gevonden');
  if (partner.versie !== versie) return refuse('gewijzigd');
  if (totEnMet !== undefined && totEnMet < partner.vanaf) {
    return refuse('eind-voor-begin', 'De laatste dag ligt voor de eerste.');
  }
  // Who stops gives its name free.
  const wrong = await refuseGegevens(act, gegevens, partnerId);
  if (wrong) return wrong;
  act.log({ id: partnerId });
  return ok(await updatePartner(act.tx, partnerId, toGegevens(gegevens), totEnMet ?? null));
}

type Contact = Pick<InputOf<typeof createPartnercontactEndpoint>, 'naam' | 'functie' | 'telefoon' | 'email'>;
const toContact = (c: Contact): Contactgegevens => ({
  naam: c.naam,
  functie: c.functie ?? null,
  telefoon: c.telefoon ?? null,
  email: c.email ?? null,
});
const refuseContact = ({ telefoon, email }: Contact) =>
  telefoon || email ? undefined : refuse('bereikbaar-nodig', 'Vul een telefoonnummer of een e-mailadres in.');

export async function createPartnercontact(
  { tx, actor, vandaag, log }: Act,
  { partnerId, vanaf, ...contact }: InputOf<typeof createPartnercontactEndpoint>,
) {
  if (!(await lockPartner(tx, partnerId))) return refuse('niet-gevonden');
  const wrong = refuseContact(contact);
  if (wrong) return wrong;
  log({ id: partnerId });
  const bij = { organisatieId: actor.organisatieId, partnerId, vanaf: vanaf ?? vandaag };
  return ok(await insertContact(tx, bij, toContact(contact)));
}

export async function changePartnercontact(
  { tx, log }: Act,
  { partnercontactId, versie, totEnMet, ...contact }: InputOf<typeof changePartnercontactEndpoint>,
) {
  const found = await lockContact(tx, partnercontactId);
  if (!found) return refuse('niet-gevonden');
  if (found.versie !== versie) return refuse('gewijzigd');
  if (totEnMet !== undefined && totEnMet < found.vanaf) {
    return refuse('eind-voor-begin', 'De laatste dag ligt voor de eerste.');
  }
  const wrong = refuseContact(contact);
  if (wrong) return wrong;
  log({ id: found.partnerId });
  return ok(await updateContact(tx, partnercontactId, toContact(contact), totEnMet ?? null));
}
