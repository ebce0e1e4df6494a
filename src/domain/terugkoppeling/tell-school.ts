import type { Act } from '../../platform/act.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { findZorgwoorden, type Schoolafspraak } from '../../regels/mas/schoolafspraak.ts';
import {
  deriveSchoolstand,
  isBesloten,
  type Partnerzin,
  type Verwachting,
  verwachtingen,
} from '../../regels/mas/terugkoppeling.ts';
import { findHorendeSchool, insertTerugkoppeling } from './terugkoppeling.sql.ts';

/** A zaak as far as a school may know it, and how often it should hear. */
export type ZaakVoorSchool = {
  readonly werkprocesId: string;
  readonly jongereId: string;
  readonly stap: string;
  /** The step the method advises next. */
  readonly volgende: string | null;
  readonly route: string | null;
  readonly behandelaar: string;
  /** Who leads, when somebody accepted that. */
  readonly regisseur: string | null;
  readonly dagen: number;
  readonly isGesloten: boolean;
  readonly sluitgrond: string | null;
};

export type Keuze = {
  readonly verwachting?: Verwachting | undefined;
  readonly aanvulling?: string | undefined;
  /** Fixed words beside the step; on a closed route the school hears not even these. */
  readonly vasteAanvulling?: Partnerzin | undefined;
  readonly volgendeDatum?: Datum | undefined;
  /** What was agreed; on a closed route the school hears none of it. */
  readonly afspraken?: readonly Schoolafspraak[] | undefined;
};

/** Who leads may be a name that tells of care by itself, as Veilig Thuis: then the school hears only that another does. */
const shown = (regisseur: string): string =>
  findZorgwoorden(regisseur).length > 0 ? 'een andere organisatie' : regisseur;

/**
 * Tells the school of the jongere how the zaak stands, in the act that changed it (KI-06). Who goes to no school is told
 * nowhere.
 */
export async function tellSchool(act: Act, zaak: ZaakVoorSchool, keuze: Keuze = {}) {
  const { tx, actor, vandaag } = act;
  const school = await findHorendeSchool(tx, zaak, vandaag);
  if (!school) return undefined;
  const stand = deriveSchoolstand(zaak.stap, zaak.volgende, zaak.route, zaak.sluitgrond);
  const besloten = isBesloten(zaak.stap, zaak.route);
  const afspraken = besloten ? [] : (keuze.afspraken ?? []);
  const vast = besloten ? undefined : keuze.vasteAanvulling;
  const volgendeDatum = zaak.isGesloten ? null : (keuze.volgendeDatum ?? addDagen(vandaag, zaak.dagen));
  const made = await insertTerugkoppeling(tx, {
    organisatieId: actor.organisatieId,
    jongereId: zaak.jongereId,
    werkprocesId: zaak.werkprocesId,
    schoolId: school.schoolId,
    op: vandaag,
    status: zaak.isGesloten ? 'gesloten' : 'loopt',
    laatsteStap: stand.laatsteStap,
    volgendeStap: stand.volgendeStap,
    verwachting: verwachtingen[keuze.verwachting ?? stand.verwachting],
    aanvulling: keuze.aanvulling ?? vast ?? null,
    behandelaar: zaak.behandelaar,
    regisseur: zaak.regisseur && shown(zaak.regisseur),
    volgendeDatum,
    afspraken: afspraken.length > 0 ? afspraken : null,
  });
  return { ...made, ...school, volgendeDatum, afspraken };
}
