import type { Bevoegdheid } from '../../platform/endpoint.ts';
import type { Sleutel } from '../taal/nl.ts';

/** The side navigation; an item is there for who has the bevoegdheid. */
export const nav = [
  { to: '/', text: 'nav.vandaag', bevoegdheid: 'melding.lezen' },
  { to: '/meldingen', text: 'nav.meldingen', bevoegdheid: 'melding.lezen' },
  { to: '/zaken', text: 'nav.zaken', bevoegdheid: 'werkproces.lezen' },
  { to: '/taken', text: 'nav.taken', bevoegdheid: 'werkproces.behandelen' },
  { to: '/absoluut-verzuim', text: 'nav.absoluut-verzuim', bevoegdheid: 'werkproces.lezen' },
  { to: '/schorsingen', text: 'nav.schorsingen', bevoegdheid: 'schoolmaatregel.lezen' },
  { to: '/scholen', text: 'nav.scholen', bevoegdheid: 'school.lezen' },
  { to: '/jongeren', text: 'nav.jongeren', bevoegdheid: 'dossier.zoeken' },
  { to: '/dubbele-dossiers', text: 'nav.dubbel', bevoegdheid: 'dubbel.lezen' },
  { to: '/cijfers', text: 'nav.cijfers', bevoegdheid: 'cijfers.lezen' },
  { to: '/jaarverslag', text: 'nav.jaarverslag', bevoegdheid: 'cijfers.lezen' },
  { to: '/invoer', text: 'nav.invoer', bevoegdheid: 'invoer.lezen' },
  { to: '/regels', text: 'nav.regels', bevoegdheid: 'weergave.bewaren' },
  { to: '/instellingen', text: 'nav.instellingen', bevoegdheid: 'parameter.lezen' },
] as const satisfies readonly { to: string; text: Sleutel; bevoegdheid: Bevoegdheid }[];
