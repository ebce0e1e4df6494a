import { aanwezigheidBestand } from '../aanwezigheid/aanwezigheid.invoer.ts';
import { vsvBestand } from '../doorstroom/doorstroom.invoer.ts';
import {
  haltBestand,
  processenVerbaalBestand,
  waarschuwingenBestand,
} from '../handhaving/handhaving.invoer.ts';
import { inschrijvingenBestand } from '../inschrijving/inschrijving.invoer.ts';
import { meldingenBestand } from '../melding/melding.invoer.ts';
import {
  medewerkersBestand,
  referentiecijfersBestand,
  termenBestand,
} from '../organisatie/organisatie.invoer.ts';
import { bijzonderhedenBestand, gezinBestand, personenBestand } from '../persoon/persoon.invoer.ts';
import { thuiszittersBestand } from '../thuiszitter/thuiszitter.invoer.ts';
import { verlofBestand } from '../verlof/verlof.invoer.ts';
import { gedoogBestand, vrijstellingenBestand } from '../vrijstelling/vrijstelling.invoer.ts';
import {
  gesprekkenBestand,
  interventiesBestand,
  werkprocessenBestand,
} from '../werkproces/werkproces.invoer.ts';
import type { Bestand } from './bestand.contract.ts';

/** Every file we know, in the order of loading: what is named comes before what names it. */
export const bestanden: readonly Bestand[] = [
  termenBestand,
  medewerkersBestand,
  personenBestand,
  gezinBestand,
  bijzonderhedenBestand,
  inschrijvingenBestand,
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
