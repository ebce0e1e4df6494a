import { adviezen, EIGEN, type EigenVraag, ZWAARST } from '../../../regels/mas/signalering.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { teksten } from './teksten-weging.ts';
import { Gewichten } from './weging-page.tsx';

const MEESTE_ANTWOORDEN = 8;
const MEESTE_VRAGEN = 12;

export const isOnvolledig = ({ vraag, antwoorden }: EigenVraag): boolean =>
  vraag.trim() === '' || antwoorden.length < 2 || antwoorden.some(({ tekst }) => tekst.trim() === '');

/** A number nobody used yet: an answer given keeps its meaning when another question goes. */
const next = (codes: readonly string[]): number =>
  Math.max(0, ...codes.map((code) => Number(/\d+$/.exec(code)?.[0] ?? 0))) + 1;

const nieuwAntwoord = (antwoorden: EigenVraag['antwoorden']) => ({
  code: `antwoord-${next(antwoorden.map(({ code }) => code))}`,
  tekst: '',
  weging: {},
});

function nieuweVraag(): EigenVraag {
  const eerste = nieuwAntwoord([]);
  return {
    // By chance: the code of a question that went long ago is not used again, for its answers are still there.
    code: `${EIGEN}${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`,
    vraag: '',
    antwoorden: [eerste, nieuwAntwoord([eerste])],
  };
}

/** Questions of the organisatie itself, each with answers and what they weigh. */
export function EigenVragen({
  eigen,
  fout,
  onChange,
}: {
  readonly eigen: readonly EigenVraag[];
  readonly fout: boolean;
  readonly onChange: (eigen: readonly EigenVraag[]) => void;
}) {
  const t = useTekst(teksten);
  return (
    <Panel
      title={t('eigen.titel')}
      count={eigen.length}
      action={
        eigen.length < MEESTE_VRAGEN && (
          <Button small onClick={() => onChange([...eigen, nieuweVraag()])}>
            {t('eigen.erbij')}
          </Button>
        )
      }
    >
      <p className="schoolgang-muted">{t('eigen.uitleg')}</p>
      {eigen.length === 0 && <p>{t('eigen.leeg')}</p>}
      {fout && (
        <p className="zaak-te-laat" role="alert">
          {t('eigen.onvolledig')}
        </p>
      )}
      {eigen.map((een) => (
        <Vraag
          key={een.code}
          eigen={een}
          onChange={(to) => onChange(eigen.map((ander) => (ander.code === een.code ? to : ander)))}
          onRemove={() => onChange(eigen.filter(({ code }) => code !== een.code))}
        />
      ))}
    </Panel>
  );
}

function Vraag({
  eigen,
  onChange,
  onRemove,
}: {
  readonly eigen: EigenVraag;
  readonly onChange: (eigen: EigenVraag) => void;
  readonly onRemove: () => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { code, vraag, antwoorden } = eigen;
  const change = (antwoord: string, to: Partial<EigenVraag['antwoorden'][number]>) =>
    onChange({
      ...eigen,
      antwoorden: antwoorden.map((een) => (een.code === antwoord ? { ...een, ...to } : een)),
    });
  return (
    <div className="weging-eigen">
      <TextField
        id={`vraag-${code}`}
        label={t('eigen.vraag')}
        maxLength={200}
        value={vraag}
        onChange={({ target: { value } }) => onChange({ ...eigen, vraag: value })}
      />
      <Gewichten naam={t('vraag.tabel', { vraag })}>
        {antwoorden.map(({ code: antwoord, tekst, weging }, at) => (
          <tr key={antwoord}>
            <th scope="row">
              <input
                className="utrecht-textbox"
                aria-label={t('eigen.antwoord', { n: at + 1 })}
                maxLength={80}
                value={tekst}
                onChange={({ target: { value } }) => change(antwoord, { tekst: value })}
              />
            </th>
            {adviezen.map((advies) => (
              <td key={advies} data-kop={term('route', advies)} className="schoolgang-number">
                <input
                  className="utrecht-textbox weging-gewicht"
                  inputMode="numeric"
                  aria-label={t('form.gewicht', { antwoord: tekst, advies: term('route', advies) })}
                  value={weging[advies] || ''}
                  onChange={({ target: { value } }) => {
                    const gewicht = Math.min(ZWAARST, Number(value.replaceAll(/\D/g, '')));
                    const { [advies]: _, ...rest } = weging;
                    change(antwoord, { weging: gewicht > 0 ? { ...rest, [advies]: gewicht } : rest });
                  }}
                />
              </td>
            ))}
          </tr>
        ))}
      </Gewichten>
      <div className="schoolgang-row">
        {antwoorden.length < MEESTE_ANTWOORDEN && (
          <Button
            small
            onClick={() => onChange({ ...eigen, antwoorden: [...antwoorden, nieuwAntwoord(antwoorden)] })}
          >
            {t('eigen.antwoord-erbij')}
          </Button>
        )}
        <Button small kind="subtle" aria-label={t('eigen.weg-van', { vraag })} onClick={onRemove}>
          {t('eigen.weg')}
        </Button>
      </div>
    </div>
  );
}
