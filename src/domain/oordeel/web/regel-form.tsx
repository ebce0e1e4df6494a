import type { ProblemError } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField } from '../../../web/ui/text-field.tsx';
import type { RegelBeschrijving } from '../oordeel.contract.ts';
import type { Getypt } from './feit-veld.ts';
import { FeitVeld } from './feit-velden.tsx';
import { teksten } from './teksten.ts';

export type FeitFout = { readonly feit: string; readonly uitleg: string };

/** A field for each fact the rule knows, after its kind. */
export function RegelForm({
  regel,
  op,
  getypt,
  fout,
  tries,
  error,
  busy,
  onOp,
  onChange,
  onSubmit,
}: {
  readonly regel: RegelBeschrijving;
  readonly op: string;
  readonly getypt: Getypt;
  readonly fout: FeitFout | undefined;
  /** Changes with every try that failed, so that what is wrong takes the focus. */
  readonly tries: number;
  readonly error: ProblemError | null;
  readonly busy: boolean;
  readonly onOp: (dag: string) => void;
  readonly onChange: (naam: string, text: string) => void;
  readonly onSubmit: () => void;
}) {
  const t = useTekst(teksten);
  const foutBij = (naam: string) => (fout?.feit === naam ? fout.uitleg : undefined);
  return (
    <Panel title={t('feiten')}>
      <form
        className="schoolgang-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <FormErrors
          errors={fout ? { [fout.feit]: { type: 'feit', message: fout.uitleg } } : {}}
          submitCount={tries}
        />
        {!fout && <ProblemAlert error={error} />}
        <DateField
          id="veld-op"
          label={t('op')}
          hint={t('op-hint')}
          value={op}
          {...(foutBij('op') !== undefined && { fout: foutBij('op') ?? '' })}
          onChange={({ target }) => onOp(target.value)}
        />
        {regel.feiten.map((info) => (
          <FeitVeld
            key={info.naam}
            id={`veld-${info.naam}`}
            info={info}
            value={getypt[info.naam] ?? ''}
            fout={foutBij(info.naam)}
            voorbeeld={
              regel.voorbeelden.find(({ feiten }) => feiten[info.naam] !== undefined)?.feiten[info.naam]
            }
            onChange={(text) => onChange(info.naam, text)}
          />
        ))}
        <div className="schoolgang-form__actions">
          <Button kind="primary" type="submit" busy={busy}>
            {t('vraag')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
