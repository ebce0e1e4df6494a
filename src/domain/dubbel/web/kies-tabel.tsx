import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import type { Veld, Vergelijking } from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';
import { useVelden, type VeldRegel } from './velden.ts';

type Props = {
  readonly paar: Vergelijking;
  readonly may: boolean;
  readonly blijft: string;
  readonly overnemen: readonly Veld[];
  readonly onBlijft: (jongereId: string) => void;
  readonly onOvernemen: (velden: readonly Veld[]) => void;
};

/** Field by field; where they differ, the cell itself is the choice. */
export function KiesTabel({ paar, may, blijft, overnemen, onBlijft, onOvernemen }: Props) {
  const t = useTekst(teksten);
  const regels = useVelden()(paar.een, paar.ander);
  const kanten = [paar.een, paar.ander] as const;
  return (
    <div className="utrecht-table-container">
      <table className="utrecht-table schoolgang-table schoolgang-vergelijk">
        <thead>
          <tr>
            <th scope="col">{t('kop.veld')}</th>
            <th scope="col">{t('kop.een')}</th>
            <th scope="col">{t('kop.ander')}</th>
          </tr>
        </thead>
        <tbody>
          {may && (
            <tr>
              <th scope="row">{t('blijft')}</th>
              {kanten.map(({ jongereId }, at) => (
                <td key={jongereId} data-kop={t(at === 0 ? 'kop.een' : 'kop.ander')}>
                  <Keuze
                    naam="blijft"
                    label={t('blijft')}
                    waarde={t('blijft.dit')}
                    checked={blijft === jongereId}
                    onChoose={() => onBlijft(jongereId)}
                  />
                </td>
              ))}
            </tr>
          )}
          {regels.map((regel) => (
            <tr key={regel.id}>
              <th scope="row">{regel.label}</th>
              {kanten.map(({ jongereId }, at) => (
                <td key={jongereId} data-kop={t(at === 0 ? 'kop.een' : 'kop.ander')}>
                  <Cel
                    regel={regel}
                    waarde={regel.waarden[at] ?? ''}
                    may={may}
                    isBlijvend={blijft === jongereId}
                    overnemen={overnemen}
                    onOvernemen={onOvernemen}
                  />
                </td>
              ))}
            </tr>
          ))}
          {paar.status !== 'samengevoegd' && (
            <tr>
              <th scope="row">{t('een')}</th>
              {kanten.map(({ jongereId, naam }, at) => (
                <td key={jongereId} data-kop={t(at === 0 ? 'kop.een' : 'kop.ander')}>
                  <Link
                    to="/jongeren/$jongereId"
                    params={{ jongereId }}
                    search={{}}
                    aria-label={t('open.van', { naam })}
                  >
                    {t('open')}
                  </Link>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Cel({
  regel: { id, label, waarden, keuze },
  waarde,
  may,
  isBlijvend,
  overnemen,
  onOvernemen,
}: Pick<Props, 'may' | 'overnemen' | 'onOvernemen'> & {
  readonly regel: VeldRegel;
  readonly waarde: string;
  readonly isBlijvend: boolean;
}) {
  const t = useTekst(teksten);
  if (!waarde) return <span className="schoolgang-muted">{t('niets')}</span>;
  if (!may || !keuze) {
    return waarden[0] === waarden[1] || !keuze ? <>{waarde}</> : <strong>{waarde}</strong>;
  }
  const taken = overnemen.includes(keuze);
  return (
    <Keuze
      naam={id}
      label={label}
      waarde={waarde}
      checked={isBlijvend ? !taken : taken}
      onChoose={() =>
        onOvernemen(isBlijvend ? overnemen.filter((veld) => veld !== keuze) : [...overnemen, keuze])
      }
    />
  );
}

function Keuze({
  naam,
  label,
  waarde,
  checked,
  onChoose,
}: {
  readonly naam: string;
  readonly label: string;
  readonly waarde: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  const t = useTekst(teksten);
  return (
    <label className="schoolgang-vergelijk__keuze">
      <input
        type="radio"
        name={naam}
        className="utrecht-radio-button utrecht-radio-button--html-input"
        aria-label={t('neem', { veld: label, waarde })}
        checked={checked}
        onChange={onChoose}
      />
      <span>{waarde}</span>
    </label>
  );
}
