import { refuse } from '../../platform/result.ts';
import { beslistermijn } from '../../regels/awb/beslistermijn.ts';
import { bezwaarTijdig } from '../../regels/awb/bezwaar-tijdig.ts';
import { opschorting, type RedenOpschorting } from '../../regels/awb/opschorting.ts';
import type { SoortVerzoek } from '../../regels/awb/verzoek.ts';
import { type Datum, isDatum } from '../../regels/kalender/datum.ts';
import type { Duur } from '../../regels/kalender/termijnen.ts';
import { citeer, type Oordeel } from '../../regels/oordeel.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import type { Verzoek } from './verzoek.contract.ts';

type Feiten = {
  readonly soort: SoortVerzoek;
  readonly ontvangenOp: Datum;
  readonly commissie: boolean;
  readonly indienenTotEnMet: Datum | null;
};

const dayIn = ({ waarden }: Oordeel, naam: string): Datum | null => {
  const dag = waarden[naam];
  return typeof dag === 'string' && isDatum(dag) ? dag : null;
};

export const toUitspraak = ({
  uitkomst,
  grondslag,
  motivering,
}: Oordeel): NonNullable<Verzoek['tijdig']> => ({
  uitkomst,
  artikel: citeer(grondslag),
  motivering,
});

/** The term of the law for this matter, from which day it runs, and by how much it can be put off. */
export async function deriveTermijn({ soort, ontvangenOp, commissie, indienenTotEnMet }: Feiten) {
  const feiten = { soort, ontvangenOp, commissie, indienenTotEnMet };
  const oordeel = beslistermijn.beantwoord(feiten, ontvangenOp, await getSchoolkalender());
  const { aantal, eenheid, verdagingAantal } = oordeel.waarden;
  return {
    begin: dayIn(oordeel, 'begin') ?? ontvangenOp,
    duur: { aantal: Number(aantal), eenheid: eenheid === 'maanden' ? 'maanden' : 'weken' } satisfies Duur,
    verdagingHoogstens: Number(verdagingAantal),
    grondslag: citeer(oordeel.grondslag),
  };
}

/** Whether a bezwaar came in time; refused where the holidays of that year are not known. */
export async function assessTijdig(feiten: {
  readonly bekendgemaaktOp: Datum;
  readonly ontvangenOp: Datum;
  readonly gepostOp: Datum | null;
}) {
  const oordeel = bezwaarTijdig.beantwoord(feiten, feiten.ontvangenOp, await getSchoolkalender());
  const indienenTotEnMet = dayIn(oordeel, 'indienenTotEnMet');
  if (indienenTotEnMet === null) return refuse('termijn-onbekend', oordeel.motivering);
  return { ok: true, value: { oordeel, indienenTotEnMet } } as const;
}

/** Whether the term may stand still for this reason, and from which day. */
export async function assessOpschorting(soort: SoortVerzoek, reden: RedenOpschorting, gevraagdOp: Datum) {
  const oordeel = opschorting.beantwoord({ soort, reden, gevraagdOp }, gevraagdOp, await getSchoolkalender());
  return {
    stilVanaf: dayIn(oordeel, 'stilVanaf'),
    antwoorddagTelt: oordeel.waarden['antwoorddagTelt'] === true,
    motivering: oordeel.motivering,
    artikel: citeer(oordeel.grondslag),
  };
}

/** Beyond what the law gives by itself, whoever brought it can agree to more; under the AVG there is no such thing. */
export const magMetInstemming = (soort: SoortVerzoek): boolean => soort !== 'inzage';
