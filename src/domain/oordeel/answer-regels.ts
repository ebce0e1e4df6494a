import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { FeitFout } from '../../regels/feit.ts';
import { findRegel } from '../../regels/register.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { listRegels } from './describe-regel.ts';
import type { askRegelEndpoint, readRegelEndpoint } from './oordeel.contract.ts';

export const readRegels = async () => ok({ regels: await listRegels() });

export async function readRegel(_act: Act, { regel: naam }: InputOf<typeof readRegelEndpoint>) {
  const found = (await listRegels()).find(({ regel }) => regel === naam);
  return found ? ok(found) : unknownRegel();
}

/** Answers one question to one rule; what is asked is not kept. */
export async function askRegel(_act: Act, { regel: naam, op, feiten }: InputOf<typeof askRegelEndpoint>) {
  const regel = findRegel(naam);
  if (!regel) return unknownRegel();
  try {
    const oordeel = regel.beantwoord(feiten, op, await getSchoolkalender());
    return ok({ ...oordeel, ontbreekt: [...oordeel.ontbreekt] });
  } catch (error) {
    if (error instanceof FeitFout) return refuse('ongeldige-feiten', error.message);
    throw error;
  }
}

const unknownRegel = () =>
  refuse('onbekende-regel', 'Deze regel bestaat niet. GET /api/v1/regels noemt alle regels.');
