import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { type Capaciteitsnorm, deriveCapaciteit } from '../../regels/werk/capaciteit.ts';
import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countPlichtigen } from '../plichtbewaking/index.ts';
import type { readCapaciteitEndpoint } from './verdeling.contract.ts';
import { listKandidaten } from './verdeling.sql.ts';

const NAMEN = [
  'capaciteitLeerplichtigenPerFte',
  'capaciteitKwalificatieplichtigenPerFte',
  'capaciteitUrenPerFte',
] as const;
type Naam = (typeof NAMEN)[number];

const toNorm = (waarden: Readonly<Record<Naam, number>>): Capaciteitsnorm => ({
  leerplichtigenPerFte: waarden.capaciteitLeerplichtigenPerFte,
  kwalificatieplichtigenPerFte: waarden.capaciteitKwalificatieplichtigenPerFte,
  urenPerFte: waarden.capaciteitUrenPerFte,
});

/** What the team needs by the norm, what it has, and the same with anything otherwise (CV-08). */
export async function readCapaciteit(
  { tx, actor, vandaag }: Act,
  anders: InputOf<typeof readCapaciteitEndpoint>,
) {
  const norm = toNorm(await getParameters(tx, actor.organisatieId, vandaag, NAMEN));
  const geteld = await countPlichtigen(tx, actor.organisatieId, vandaag);
  const team = (await listKandidaten(tx, vandaag)).map(({ naam, uren, zonderUren }) => ({
    naam,
    uren: zonderUren ? null : uren,
  }));
  const teamUren = team.reduce((som, { uren }) => som + (uren ?? 0), 0);
  const leerplichtigen = anders.leerplichtigen ?? geteld?.leerplichtigen;
  const kwalificatieplichtigen = anders.kwalificatieplichtigen ?? geteld?.kwalificatieplichtigen;
  return ok({
    geteld: geteld ?? null,
    norm,
    team,
    teamUren,
    nu: geteld ? deriveCapaciteit({ ...geteld, teamUren }, norm) : null,
    watAls:
      leerplichtigen === undefined || kwalificatieplichtigen === undefined
        ? null
        : deriveCapaciteit(
            { leerplichtigen, kwalificatieplichtigen, teamUren: anders.teamUren ?? teamUren },
            {
              leerplichtigenPerFte: anders.leerplichtigenPerFte ?? norm.leerplichtigenPerFte,
              kwalificatieplichtigenPerFte:
                anders.kwalificatieplichtigenPerFte ?? norm.kwalificatieplichtigenPerFte,
              urenPerFte: anders.urenPerFte ?? norm.urenPerFte,
            },
          ),
  });
}

/** Hours a week that are needed, with the norm of now and with another; none while it has not been counted. */
async function compareUren(
  tx: Tx,
  organisatieId: number,
  vandaag: Datum,
  anders: Partial<Record<Naam, number>>,
) {
  const geteld = await countPlichtigen(tx, organisatieId, vandaag);
  if (!geteld) return [];
  const nu = await getParameters(tx, organisatieId, vandaag, NAMEN);
  const uren = (waarden: Record<Naam, number>) => {
    const norm = toNorm(waarden);
    return Math.round(deriveCapaciteit({ ...geteld, teamUren: 0 }, norm).nodigFte * norm.urenPerFte);
  };
  return [{ wat: 'Uren per week die nodig zijn', nu: uren(nu), straks: uren({ ...nu, ...anders }) }];
}

const voorbeeld =
  <N extends Naam>(naam: N): Voorbeeld<N> =>
  (tx, { organisatieId, vandaag, waarde }) =>
    compareUren(tx, organisatieId, vandaag, { [naam]: waarde });

export const capaciteitVoorbeelden = {
  capaciteitLeerplichtigenPerFte: voorbeeld('capaciteitLeerplichtigenPerFte'),
  capaciteitKwalificatieplichtigenPerFte: voorbeeld('capaciteitKwalificatieplichtigenPerFte'),
  capaciteitUrenPerFte: voorbeeld('capaciteitUrenPerFte'),
};
