import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { DateField, Select, TextField } from '../../../web/ui/text-field.tsx';
import {
  type FeitInfo,
  type Getypt,
  leesRijen,
  schrijfFeit,
  schrijfRijen,
  veldsoortVan,
  woordenVan,
} from './feit-veld.ts';
import { teksten } from './teksten.ts';

type Props = {
  readonly id: string;
  readonly info: FeitInfo;
  readonly value: string;
  readonly fout?: string | undefined;
  /** A value of an example, to show how it is written. */
  readonly voorbeeld?: unknown;
  readonly onChange: (text: string) => void;
};

/** The field for a fact, after its kind. */
export function FeitVeld({ id, info, value, fout, voorbeeld, onChange }: Props) {
  const t = useTekst(teksten);
  const veld = veldsoortVan(info.type);
  if (veld.als === 'rijen')
    return <FeitRijen id={id} info={info} value={value} fout={fout} onChange={onChange} />;
  const hint = [
    info.uitleg,
    veld.als === 'reeks' && t('reeks'),
    veld.als === 'tekst' &&
      voorbeeld !== undefined &&
      t('bijvoorbeeld', { voorbeeld: schrijfFeit(info, voorbeeld) }),
  ]
    .filter(Boolean)
    .join(' ');
  const props = {
    id,
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
    case 'getal':
      return <TextField {...props} short inputMode="decimal" />;
    case 'reeks':
    case 'tekst':
      return <TextField {...props} />;
  }
}

/** A list of things with facts of their own: a numbered row for each, added and taken away one by one. */
function FeitRijen({ id, info, value, fout, onChange }: Props) {
  const t = useTekst(teksten);
  const wat = woordenVan(info.naam);
  const rijen = leesRijen(value);
  const replace = (at: number, rij: Getypt) => onChange(schrijfRijen(rijen.with(at, rij)));
  const uitleg = [!info.verplicht && t('niet-verplicht'), info.uitleg].filter(Boolean).join(' ');
  const described = [uitleg && `${id}-hint`, fout && `${id}-fout`].filter(Boolean).join(' ');
  return (
    <fieldset
      className="utrecht-form-fieldset schoolgang-field regels-rijen"
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend className="utrecht-form-label schoolgang-legend">{wat}</legend>
      {uitleg && (
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {uitleg}
        </p>
      )}
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {fout}
        </p>
      )}
      {rijen.length === 0 && <p className="schoolgang-muted">{t('rijen-geen')}</p>}
      {rijen.map((rij, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
        <fieldset className="utrecht-form-fieldset regels-rij" key={at}>
          <legend className="schoolgang-small">{t('rij', { n: String(at + 1), wat })}</legend>
          {info.velden?.map((veld) => (
            <FeitVeld
              key={veld.naam}
              id={`${id}-${at + 1}-${veld.naam}`}
              info={veld}
              value={rij[veld.naam] ?? ''}
              onChange={(text) => replace(at, { ...rij, [veld.naam]: text })}
            />
          ))}
          <Button
            small
            kind="subtle"
            aria-label={t('rij-weg-van', { n: String(at + 1), wat })}
            onClick={() => {
              onChange(schrijfRijen(rijen.toSpliced(at, 1)));
              document.getElementById(id)?.focus();
            }}
          >
            {t('rij-weg')}
          </Button>
        </fieldset>
      ))}
      <Button small onClick={() => onChange(schrijfRijen([...rijen, {}]))}>
        {t('rij-erbij')}
      </Button>
    </fieldset>
  );
}
