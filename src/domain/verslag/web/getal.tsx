import { formatGetal } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { Link } from '../../../web/ui/button.tsx';
import type { RijenZoek } from './rijen-vraag.ts';
import { useTeksten } from './teksten.ts';

const procenten = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** `12,3%` */
export const formatProcent = (procent: number): string => `${procenten.format(procent)}%`;
/** `+12` or `−3` */
export const formatVerschil = (verschil: number): string =>
  verschil > 0 ? `+${formatGetal(verschil)}` : verschil < 0 ? `−${formatGetal(-verschil)}` : '0';

/** A number that opens exactly its rows, for who may see them; for others just the number. */
export function Getal({
  getal,
  tekst,
  zoek,
  wat,
}: {
  readonly getal: number | null;
  /** How it is written, where that is not in digits. */
  readonly tekst?: string | undefined;
  readonly zoek: RijenZoek | undefined;
  /** Which number this is, for who hears only the link. */
  readonly wat: string;
}) {
  const t = useTeksten();
  const mayOpen = useMay('cijfers.rijen');
  if (getal === null) return '–';
  const text = tekst ?? formatGetal(getal);
  if (!mayOpen || !zoek) return text;
  return (
    <Link to="/cijfers/rijen" search={zoek} aria-label={`${text}. ${t('uitkomst.open', { wat })}`}>
      {text}
    </Link>
  );
}
