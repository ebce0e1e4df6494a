import { aanwezigheidBestand } from '../aanwezigheid/index.ts';
import { vsvBestand } from '../doorstroom/index.ts';
import { haltBestand, processenVerbaalBestand, waarschuwingenBestand } from '../handhaving/index.ts';
import { diplomasBestand, inschrijvingenBestand, wachtlijstBestand } from '../inschrijving/index.ts';
import { meldingenBestand } from '../melding/index.ts';
import {
  medewerkersBestand,
  referentiecijfersBestand,
  scholenBestand,
  schoolvrijBestand,
  termenBestand,
} from '../organisatie/index.ts';
import { bijzonderhedenBestand, gezinBestand, personenBestand } from '../persoon/index.ts';
import { thuiszittersBestand } from '../thuiszitter/index.ts';
import { verlofBestand } from '../verlof/index.ts';
import { gedoogBestand, vrijstellingenBestand } from '../vrijstelling/index.ts';
import { gesprekkenBestand, interventiesBestand, werkprocessenBestand } from '../werkproces/index.ts';
import type { Bestand } from './bestand.contract.ts';

/** Every file we know, in the order of loading: what is named comes before what names it. */
export const bestanden: readonly Bestand[] = [
  termenBestand,
  medewerkersBestand,
  scholenBestand,
  schoolvrijBestand,
  personenBestand,
  gezinBestand,
  bijzonderhedenBestand,
  inschrijvingenBestand,
  diplomasBestand,
  wachtlijstBestand,
  werkprocessenBestand,
  meldingenBestand,
  waarschuwingenBestand,
  vrijstellingenBestand,
  processenVerbaalBestand,
  haltBestand,
  thuiszittersBestand,
  gesprekkenBestand,
  gedoogBestand,
  interventiesBestand,
  vsvBestand,
  referentiecijfersBestand,
  aanwezigheidBestand,
  verlofBestand,
];
