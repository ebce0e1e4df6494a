import type { Act } from '../../platform/act.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { weekdag } from '../../regels/kalender/schooldag.ts';
import { findOrganisatieCode, listOrganisaties } from '../organisatie/index.ts';
import type { Registers } from './poort.ts';
import type {
  listLeveringenEndpoint,
  listRegisterfoutenEndpoint,
  listRegisterstatussenEndpoint,
} from './verzuimregister.contract.ts';
import {
  countStatussen,
  countWerk,
  findKoppeling,
  listFouten,
  listLeveringen,
  listStatussen,
} from './verzuimregister.sql.ts';

/** A new PKIoverheid certificate takes weeks to get. */
const WAARSCHUWING_DAGEN = 60;
const TERUGBLIK_DAGEN = 30;

export type Certificaatstand = 'onbekend' | 'geldig' | 'verloopt' | 'verlopen';

function assessCertificaat(totEnMet: Datum | null, vandaag: Datum): Certificaatstand {
  if (totEnMet === null) return 'onbekend';
  if (totEnMet < vandaag) return 'verlopen';
  return totEnMet < addDagen(vandaag, WAARSCHUWING_DAGEN) ? 'verloopt' : 'geldig';
}

/** Of each organisatie that recorded one: until when its certificate holds. */
export async function findCertificaten(db: Db, vandaag: Datum) {
  const organisaties = await db.transact({ organisatieId: null, actor: 'gezondheid' }, listOrganisaties);
  const found = await Promise.all(
    organisaties.map(async ({ organisatieId, code }) => {
      const koppeling = await db.transact({ organisatieId, actor: 'gezondheid' }, findKoppeling);
      const totEnMet = koppeling?.certificaatTotEnMet;
      return totEnMet
        ? [{ organisatie: code, totEnMet, certificaat: assessCertificaat(totEnMet, vandaag) }]
        : [];
    }),
  );
  return found.flat();
}

/** The weekday before this one: what came earlier and nobody read has waited longer than a working day. */
function previousWeekdag(dag: Datum): Datum {
  let eerder = addDagen(dag, -1);
  while (weekdag(eerder) > 4) eerder = addDagen(eerder, -1);
  return eerder;
}

export const readVerzuimregister =
  (registers: Registers) =>
  async ({ tx, actor, vandaag }: Act) => {
    const koppeling = await findKoppeling(tx);
    const code = await findOrganisatieCode(tx, actor.organisatieId);
    return ok({
      gekoppeld: code !== undefined && registers(code) !== undefined,
      gehaaldOp: koppeling?.gehaaldOp ?? null,
      fout: koppeling?.fout ?? null,
      foutOp: koppeling?.foutOp ?? null,
      certificaatTotEnMet: koppeling?.certificaatTotEnMet ?? null,
      certificaat: assessCertificaat(koppeling?.certificaatTotEnMet ?? null, vandaag),
      versie: koppeling?.versie ?? 0,
      ...(await countWerk(tx, previousWeekdag(vandaag), addDagen(vandaag, -TERUGBLIK_DAGEN))),
    });
  };

const totaalOf = (gevonden: readonly { readonly totaal: number }[]) => gevonden[0]?.totaal ?? 0;

export async function readLeveringen({ tx }: Act, page: InputOf<typeof listLeveringenEndpoint>) {
  const leveringen = await listLeveringen(tx, page);
  return ok({ leveringen, totaal: totaalOf(leveringen) });
}

export async function readRegisterfouten({ tx }: Act, page: InputOf<typeof listRegisterfoutenEndpoint>) {
  const fouten = await listFouten(tx, page);
  return ok({ fouten, totaal: totaalOf(fouten) });
}

export async function readRegisterstatussen(
  { tx }: Act,
  page: InputOf<typeof listRegisterstatussenEndpoint>,
) {
  const perStand = Object.fromEntries((await countStatussen(tx)).map(({ stand, aantal }) => [stand, aantal]));
  const totaal = page.stand
    ? (perStand[page.stand] ?? 0)
    : Object.values(perStand).reduce((som, aantal) => som + aantal, 0);
  return ok({ statussen: await listStatussen(tx, page), totaal, perStand });
}
