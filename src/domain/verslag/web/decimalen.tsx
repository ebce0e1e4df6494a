import type { ResponseOf } from '../../../platform/endpoint.ts';
import { Select } from '../../../web/ui/text-field.tsx';
import type { readJaarverslagEndpoint } from '../jaarverslag/jaarverslag.contract.ts';
import { useTeksten } from './teksten.ts';
import { useWoorden } from './woorden.ts';

type Antwoord = ResponseOf<typeof readJaarverslagEndpoint>;
const KEUZES = ['0', '1', '2'];

/** Per figure that the sentences give as a percentage: with how many decimals, in every year of this form. */
export function Decimalen({
  verslag,
  decimalen,
  busy,
  onChange,
}: {
  readonly verslag: Antwoord['verslag'];
  readonly decimalen: Antwoord['opbouw']['decimalen'];
  readonly busy: boolean;
  readonly onChange: (decimalen: Antwoord['opbouw']['decimalen']) => void;
}) {
  const t = useTeksten();
  const woorden = useWoorden();
  const indicatoren = [...new Set([...Object.keys(decimalen), ...withPercentages(verslag)])];
  if (indicatoren.length === 0) return null;
  return (
    <fieldset className="verslag-decimalen">
      <legend>{t('verslag.decimalen')}</legend>
      {indicatoren.map((indicator) => (
        <Select
          key={indicator}
          id={`decimalen-${indicator}`}
          label={woorden.indicator(indicator)}
          empty={t('verslag.decimalen-gewoon')}
          disabled={busy}
          value={decimalen[indicator]?.toString() ?? ''}
          options={KEUZES.map((value) => ({ value, label: value }))}
          onChange={({ target: { value } }) => {
            const { [indicator]: _, ...rest } = decimalen;
            onChange(value === '' ? rest : { ...rest, [indicator]: Number(value) });
          }}
        />
      ))}
    </fieldset>
  );
}

/** The figures of which a sentence of the report gives a percentage. */
function withPercentages({ delen, cijfers }: Antwoord['verslag']): string[] {
  const stukken = delen.flatMap(({ blokken }) =>
    blokken.flatMap((blok) => {
      if (blok.soort === 'alinea') return blok.zinnen?.flat() ?? [];
      return blok.soort === 'lijst' ? (blok.zinnen?.flat() ?? []) : [];
    }),
  );
  return stukken.flatMap((stuk) => {
    const indicator = typeof stuk !== 'string' && stuk.tekst.endsWith('%') && cijfers[stuk.cijfer]?.indicator;
    return indicator ? [indicator] : [];
  });
}
