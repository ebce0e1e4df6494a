import type { ResponseOf } from '../../../platform/endpoint.ts';
import type { Gesprekconcept, readGesprekkenEndpoint } from '../gesprek.contract.ts';

export type Gesprekken = ResponseOf<typeof readGesprekkenEndpoint>;
export type Fouten = Readonly<Record<string, { readonly type: string; readonly message: string }>>;

/** What every part of the form is given. */
export type Deel = {
  readonly d: Gesprekconcept;
  readonly change: (patch: Partial<Gesprekconcept>) => void;
  readonly fouten: Fouten;
};
