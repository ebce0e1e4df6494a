import type { ReactNode } from 'react';
import type { Breedte } from '../weergave.ts';

export type Kolom<R> = {
  readonly id: string;
  readonly kop: string;
  readonly cel: (rij: R) => ReactNode;
  /** Numbers: right-aligned and tabular. */
  readonly getal?: boolean;
  /** Always shown. */
  readonly vast?: boolean;
  /** Hidden until the user asks for it. */
  readonly verborgen?: boolean;
  readonly breedte?: Breedte;
  readonly sorteerbaar?: boolean;
};

export type Volgorde = { readonly op: string; readonly aflopend: boolean };
