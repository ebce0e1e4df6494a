import type { Bevoegdheid } from '../../platform/endpoint.ts';
import type { Sleutel } from '../taal/nl.ts';

/** How the side navigation is divided, in this order. */
export const navGroepen = ['werk', 'register', 'toezicht', 'cijfers', 'beheer'] as const;

/** The side navigation; an item is there for who has the bevoegdheid, a group for who has one of its items. */
export const nav = [
  { groep: 'werk', to: '/', text: 'nav.vandaag', bevoegdheid: 'melding.lezen' },
  { groep: 'werk', to: '/meldingen', text: 'nav.meldingen', bevoegdheid: 'melding.lezen' },
  { groep: 'werk', to: '/zaken', text: 'nav.zaken', bevoegdheid: 'werkproces.lezen' },
  { groep: 'werk', to: '/meekijken', text: 'nav.meekijken', bevoegdheid: 'werkproces.lezen' },
  { groep: 'werk', to: '/terugkoppelingen', text: 'nav.terugkoppeling', bevoegdheid: 'werkproces.lezen' },
  { groep: 'werk', to: '/verwijzingen', text: 'nav.verwijzingen', bevoegdheid: 'werkproces.lezen' },
  { groep: 'werk', to: '/brieven', text: 'nav.brieven', bevoegdheid: 'brief.sjablonen' },
  { groep: 'werk', to: '/post', text: 'nav.post', bevoegdheid: 'post.lezen' },
  { groep: 'werk', to: '/verzoeken', text: 'nav.verzoeken', bevoegdheid: 'verzoek.lezen' },
  { groep: 'werk', to: '/taken', text: 'nav.taken', bevoegdheid: 'werkproces.behandelen' },
  { groep: 'werk', to: '/draaiboeken', text: 'nav.draaiboeken', bevoegdheid: 'werkproces.behandelen' },
  { groep: 'werk', to: '/afspraken', text: 'nav.afspraken', bevoegdheid: 'werkproces.lezen' },
  { groep: 'werk', to: '/spreekuur', text: 'nav.spreekuur', bevoegdheid: 'spreekuur.beheren' },
  { groep: 'werk', to: '/termijnen', text: 'nav.termijnen', bevoegdheid: 'werkproces.lezen' },
  { groep: 'werk', to: '/lijsten', text: 'nav.lijsten', bevoegdheid: 'lijst.bewaren' },
  {
    groep: 'toezicht',
    to: '/absoluut-verzuim',
    text: 'nav.absoluut-verzuim',
    bevoegdheid: 'werkproces.lezen',
  },
  { groep: 'toezicht', to: '/schorsingen', text: 'nav.schorsingen', bevoegdheid: 'schoolmaatregel.lezen' },
  { groep: 'register', to: '/jongeren', text: 'nav.jongeren', bevoegdheid: 'dossier.zoeken' },
  { groep: 'register', to: '/scholen', text: 'nav.scholen', bevoegdheid: 'school.lezen' },
  { groep: 'register', to: '/partners', text: 'nav.partners', bevoegdheid: 'partner.lezen' },
  { groep: 'register', to: '/teldatum', text: 'nav.teldatum', bevoegdheid: 'school.beheren' },
  { groep: 'register', to: '/dubbele-dossiers', text: 'nav.dubbel', bevoegdheid: 'dubbel.lezen' },
  { groep: 'cijfers', to: '/verdeling', text: 'nav.verdeling', bevoegdheid: 'verdeling.lezen' },
  { groep: 'cijfers', to: '/team', text: 'nav.team', bevoegdheid: 'team.lezen' },
  { groep: 'cijfers', to: '/cijfers', text: 'nav.cijfers', bevoegdheid: 'cijfers.lezen' },
  { groep: 'cijfers', to: '/lessen', text: 'nav.lessen', bevoegdheid: 'werkproces.lezen' },
  { groep: 'cijfers', to: '/afwijkingen', text: 'nav.afwijkingen', bevoegdheid: 'werkproces.lezen' },
  { groep: 'cijfers', to: '/jaarverslag', text: 'nav.jaarverslag', bevoegdheid: 'cijfers.lezen' },
  { groep: 'cijfers', to: '/in-het-kort', text: 'nav.kort', bevoegdheid: 'cijfers.lezen' },
  { groep: 'cijfers', to: '/telling', text: 'nav.telling', bevoegdheid: 'cijfers.lezen' },
  { groep: 'beheer', to: '/invoer', text: 'nav.invoer', bevoegdheid: 'invoer.lezen' },
  { groep: 'beheer', to: '/leveringen', text: 'nav.leveringen', bevoegdheid: 'levering.lezen' },
  {
    groep: 'beheer',
    to: '/verzuimregister',
    text: 'nav.verzuimregister',
    bevoegdheid: 'register.lezen',
  },
  { groep: 'beheer', to: '/toewijzing', text: 'nav.toewijzing', bevoegdheid: 'melding.behandelen' },
  { groep: 'beheer', to: '/regels', text: 'nav.regels', bevoegdheid: 'weergave.bewaren' },
  {
    groep: 'beheer',
    to: '/mijn-gegevens',
    text: 'nav.mijn-gegevens',
    bevoegdheid: 'medewerker.eigen',
  },
  { groep: 'beheer', to: '/medewerkers', text: 'nav.medewerkers', bevoegdheid: 'medewerker.lezen' },
  { groep: 'beheer', to: '/themas', text: 'nav.themas', bevoegdheid: 'werkproces.behandelen' },
  { groep: 'beheer', to: '/werkwijze', text: 'nav.werkwijze', bevoegdheid: 'parameter.lezen' },
  { groep: 'beheer', to: '/instellingen', text: 'nav.instellingen', bevoegdheid: 'parameter.lezen' },
] as const satisfies readonly {
  groep: (typeof navGroepen)[number];
  to: string;
  text: Sleutel;
  bevoegdheid: Bevoegdheid;
}[];
