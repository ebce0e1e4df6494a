import { taakrollen } from '../../../regels/werk/standaard-draaiboeken.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useRead } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint } from '../../medewerker/medewerker.contract.ts';
import { teksten } from './teksten.ts';

const ALLEN = 200;
const MENS = 'mens:';

/** Who does it: everybody of a role, or one colleague. */
export function WieKeuze({
  label,
  rol,
  voor,
  onChange,
}: {
  readonly label: string;
  readonly rol: string | null;
  readonly voor: string | null;
  readonly onChange: (wie: { readonly rol?: (typeof taakrollen)[number]; readonly voor?: string }) => void;
}) {
  const t = useTekst(teksten);
  const { data } = useRead(listMedewerkersEndpoint, { limiet: ALLEN });
  const namen = new Set([...(voor ? [voor] : []), ...(data?.medewerkers ?? []).map(({ naam }) => naam)]);
  return (
    <select
      className="utrecht-select utrecht-select--html-select"
      aria-label={label}
      value={voor ? MENS + voor : (rol ?? '')}
      onChange={({ target: { value } }) => {
        if (value.startsWith(MENS)) return onChange({ voor: value.slice(MENS.length) });
        const chosen = taakrollen.find((een) => een === value);
        if (chosen) onChange({ rol: chosen });
      }}
    >
      <optgroup label={t('wie.rol')}>
        {taakrollen.map((een) => (
          <option key={een} value={een}>
            {t(`rol.${een}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('wie.mens')}>
        {[...namen].map((naam) => (
          <option key={naam} value={MENS + naam}>
            {naam}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
