import { type Plicht, readPlichtenEndpoint } from '../../domain/persoon/persoon.contract.ts';
import { useMay } from '../sessie.tsx';
import { useAlgemeen } from '../taal/algemeen.ts';
import { useRead } from '../vraag.ts';
import type { Kolom } from './kolom.ts';
import { PlichtChip } from './plicht-chip.tsx';

const MOST = 200;

/** The duty today of those in a list, asked after the list itself so that no list waits for it (PB-02). */
export function usePlichten(jongereIds: readonly string[]): ReadonlyMap<string, Plicht> {
  const may = useMay('dossier.lezen');
  const ids = [...new Set(jongereIds)].sort().slice(0, MOST);
  const { data } = useRead(readPlichtenEndpoint, { jongereIds: ids }, { enabled: may && ids.length > 0 });
  return new Map(data?.plichten.map(({ jongereId, plicht }) => [jongereId, plicht]));
}

/** A column with the duty of each, with its reason. */
export function usePlichtKolom<R>(
  rijen: readonly R[] | undefined,
  jongereIdOf: (rij: R) => string,
): Kolom<R> {
  const t = useAlgemeen();
  const plichten = usePlichten((rijen ?? []).map(jongereIdOf));
  return {
    id: 'plicht',
    kop: t('plicht.kop'),
    cel: (rij) => <PlichtCel plicht={plichten.get(jongereIdOf(rij))} />,
  };
}

export const PlichtCel = ({ plicht }: { readonly plicht: Plicht | undefined }) =>
  plicht ? <PlichtChip plicht={plicht} kort /> : <span className="schoolgang-muted">…</span>;
