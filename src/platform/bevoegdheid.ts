import type { Actor } from './act.ts';
import { type Bevoegdheid, bevoegdheden, type Rol, type Toegang } from './endpoint.ts';

const kantoor = [
  'dossier.lezen',
  'dossier.zoeken',
  'jongere.vastleggen',
  'dubbel.lezen',
  'melding.lezen',
  'melding.behandelen',
  'melding.doen',
  'melding.intrekken',
  'werkproces.lezen',
  'werkproces.behandelen',
  'notitie.lezen',
  'notitie.schrijven',
  'cijfers.lezen',
  'cijfers.rijen',
  'cijfers.uitvoer',
  'verslag.schrijven',
  'bericht.lezen',
  'brief.lezen',
  'brief.schrijven',
  'brief.sjablonen',
  'post.lezen',
  'post.behandelen',
  'post.ontvangen',
  'bundel.maken',
  'parameter.lezen',
  'school.lezen',
  'school.beheren',
  'partner.lezen',
  'partner.beheren',
  'schoolmaatregel.lezen',
  'schoolmaatregel.melden',
  'schoolmaatregel.behandelen',
  'medewerker.lezen',
  'medewerker.eigen',
  'verzoek.lezen',
  'verzoek.behandelen',
  'verdeling.lezen',
  'register.lezen',
  'lijst.bewaren',
  'weergave.bewaren',
] as const satisfies readonly Bevoegdheid[];

/** Who works as buitengewoon opsporingsambtenaar too (Lpw art. 16 lid 5): the part under the Wet politiegegevens (HH-04). */
const opsporing = ['opsporing.lezen'] as const satisfies readonly Bevoegdheid[];

/** Which role may do what (PA-01). Row-level security stands behind it: this says what, the database whose. */
export const beleid: Readonly<Record<Rol, readonly Bevoegdheid[]>> = {
  leerplichtambtenaar: [...kantoor, ...opsporing],
  'kwalificatieplicht-ambtenaar': [...kantoor, ...opsporing],
  administratie: [
    ...kantoor,
    'verdeling.uitvoeren',
    'verzoek.verdelen',
    'toewijzing.beheren',
    'brief.beheren',
    'dubbel.samenvoegen',
    'invoer.lezen',
    'invoer.uitvoeren',
    'levering.lezen',
    'levering.toepassen',
    'register.beheren',
    'term.beheren',
  ],
  teammanager: [
    ...kantoor,
    'toewijzing.beheren',
    'brief.beheren',
    'register.beheren',
    'dubbel.samenvoegen',
    'invoer.lezen',
    'levering.lezen',
    'logboek.lezen',
    'parameter.beheren',
    'team.lezen',
    'verslag.vaststellen',
    'cijfers.uitvoer-bulk',
    'definitie.beheren',
    'medewerker.beheren',
    'verdeling.uitvoeren',
    'verzoek.verdelen',
  ],
  doorstroomcoach: [
    'dossier.lezen',
    'dossier.zoeken',
    'werkproces.lezen',
    'notitie.lezen',
    'notitie.schrijven',
    'cijfers.lezen',
    'school.lezen',
    'partner.lezen',
    'medewerker.lezen',
    'medewerker.eigen',
    'lijst.bewaren',
    'weergave.bewaren',
  ],
  // Runs the system, does not read files of children (BH-02).
  applicatiebeheerder: [
    'register.lezen',
    'register.beheren',
    'invoer.lezen',
    'invoer.uitvoeren',
    'term.beheren',
    'beheer.lezen',
    'brief.sjablonen',
    'brief.beheren',
    'parameter.lezen',
    'parameter.beheren',
    'cijfers.lezen',
    'medewerker.lezen',
    'medewerker.beheren',
    'weergave.bewaren',
  ],
  school: [
    'melding.lezen',
    'melding.doen',
    'melding.intrekken',
    'bericht.lezen',
    'dossier.zoeken',
    'school.eigen',
    'schoolmaatregel.lezen',
    'schoolmaatregel.melden',
    'weergave.bewaren',
  ],
  // Finds whose file was read, never reads the file (PA-03).
  fg: ['dossier.zoeken', 'logboek.lezen', 'cijfers.lezen', 'weergave.bewaren'],
  machine: bevoegdheden,
};

/** Whether this actor may do this; a machine client needs the scope as well. */
export function may(actor: Actor | undefined, toegang: Toegang): boolean {
  if (toegang === 'openbaar') return true;
  if (!actor) return false;
  if (toegang === 'ingelogd') return true;
  if (!beleid[actor.rol].includes(toegang)) return false;
  return actor.rol !== 'machine' || (actor.scopes ?? []).includes(toegang);
}
