export type Onderwijssoort = 'PO' | 'SBO' | 'SO' | 'VO' | 'PRO' | 'VSO' | 'MBO' | 'VAVO';

export const isPrimair = (soort: Onderwijssoort): boolean =>
  soort === 'PO' || soort === 'SBO' || soort === 'SO';

/** Mbo and vavo are instellingen, no schools of Lpw art. 1 b. */
export const isInstelling = (soort: Onderwijssoort): boolean => soort === 'MBO' || soort === 'VAVO';
