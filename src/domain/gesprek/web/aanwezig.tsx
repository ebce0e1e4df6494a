import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readAanschrijvingEndpoint } from '../../persoon/persoon.contract.ts';
import type { Deel } from './deel.ts';
import { teksten } from './teksten.ts';

/** Who was there: people of the file by a tick, others by name. */
export function Aanwezig({ d, change, fouten, jongereId }: Deel & { readonly jongereId: string }) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(readAanschrijvingEndpoint, { jongereId });
  const mensen = (data?.geadresseerden ?? []).map(({ wie, naam, rol, tolk, taal }) => ({
    naam,
    rol: wie === 'jongere' ? 'jongere' : (rol ?? 'betrokkene'),
    tolk: tolk ? (taal ?? '?') : undefined,
  }));
  const is = (naam: string) => d.aanwezig.some((een) => een.naam === naam);
  return (
    <>
      <fieldset className="utrecht-form-fieldset schoolgang-field">
        <legend className="utrecht-form-label schoolgang-legend">{t('wie.aanwezig')}</legend>
        {fouten['aanwezig'] && (
          <p className="utrecht-form-field-error-message" id="veld-aanwezig" tabIndex={-1}>
            {t('wie.niemand')}
          </p>
        )}
        <ProblemAlert error={error} onReload={() => void refetch()} />
        {!data && !error && <Skeleton lines={2} />}
        {mensen.map(({ naam, rol, tolk }, index) => (
          <Checkbox
            // Two people of one file can have the same name.
            key={`${index}-${naam}`}
            id={`aanwezig-${index}`}
            label={tolk ? t('wie.naam-tolk', { naam, rol, taal: tolk }) : t('wie.naam', { naam, rol })}
            checked={is(naam)}
            onChange={({ target: { checked } }) =>
              change({
                aanwezig: checked
                  ? [...d.aanwezig, { naam, rol }]
                  : d.aanwezig.filter((een) => een.naam !== naam),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        id="veld-anderen"
        label={t('wie.anderen')}
        hint={t('wie.anderen-hint')}
        optional
        value={d.anderen}
        onChange={({ target: { value } }) => change({ anderen: value })}
      />
    </>
  );
}
