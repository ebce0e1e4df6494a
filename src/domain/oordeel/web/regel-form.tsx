import type { ProblemError } from '../../../web/api.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FormErrors } from '../../../web/ui/form-error.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { DateField, Select, TextArea, TextField } from '../../../web/ui/text-field.tsx';
import type { RegelBeschrijving } from '../oordeel.contract.ts';
import { type FeitInfo, type Getypt, schrijfFeit, veldsoortVan, woordenVan } from './feit-veld.ts';
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

function FeitVeld({
  info,
  value,
  fout,
  voorbeeld,
  onChange,
}: {
  readonly info: FeitInfo;
  readonly value: string;
  readonly fout: string | undefined;
  readonly voorbeeld: unknown;
  readonly onChange: (text: string) => void;
}) {
  const t = useTekst(teksten);
  const veld = veldsoortVan(info.type);
  const hint = [
    info.uitleg,
    veld.als === 'reeks' && t('reeks'),
    veld.als === 'json' && t('json', { vorm: info.type }),
    (veld.als === 'json' || veld.als === 'tekst') &&
      voorbeeld !== undefined &&
      t('bijvoorbeeld', { voorbeeld: schrijfFeit(info, voorbeeld).replaceAll(/\s+/g, ' ') }),
  ]
    .filter(Boolean)
    .join(' ');
  const props = {
    id: `veld-${info.naam}`,
    label: woordenVan(info.naam),
    optional: !info.verplicht,
    value,
    ...(hint !== '' && { hint }),
    ...(fout !== undefined && { fout }),
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  switch (veld.als) {
    case 'datum':
      return <DateField {...props} />;
    case 'ja-nee':
      return (
        <Select
          {...props}
          empty={t('weet-niet')}
          options={[
            { value: 'ja', label: t('ja') },
            { value: 'nee', label: t('nee') },
          ]}
        />
      );
    case 'keuze':
      return (
        <Select
          {...props}
          empty={t('weet-niet')}
          options={veld.woorden.map((woord) => ({ value: woord, label: woord.replaceAll('-', ' ') }))}
        />
      );
    case 'json':
      return <TextArea {...props} rows={5} spellCheck={false} />;
    case 'getal':
      return <TextField {...props} short inputMode="decimal" />;
    case 'reeks':
    case 'tekst':
      return <TextField {...props} />;
  }
}
