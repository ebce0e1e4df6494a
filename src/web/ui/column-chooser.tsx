import { useAlgemeen } from '../taal/algemeen.ts';
import type { Breedte, Weergave } from '../weergave.ts';
import { Checkbox } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import type { Kolom } from './kolom.ts';

const BREEDTES: readonly Breedte[] = ['smal', 'gewoon', 'breed'];

/** Which columns a list shows and how wide; takes effect at once and is remembered. */
export function ColumnChooser<R>({
  open,
  onClose,
  kolommen,
  isShown,
  weergave,
  onChange,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly kolommen: readonly Kolom<R>[];
  readonly isShown: (kolom: Kolom<R>) => boolean;
  readonly weergave: Weergave;
  readonly onChange: (part: Weergave) => void;
}) {
  const t = useAlgemeen();
  const toggle = ({ id, verborgen }: Kolom<R>, show: boolean) => {
    const listed = (verborgen ? weergave.getoond : weergave.verborgen) ?? [];
    const without = listed.filter((other) => other !== id);
    const next = show === Boolean(verborgen) ? [...without, id] : without;
    onChange(verborgen ? { getoond: next } : { verborgen: next });
  };
  return (
    <Dialog open={open} title={t('lijst.kolommen')} onClose={onClose}>
      <ul className="schoolgang-columns">
        {kolommen.map((kolom) => (
          <li key={kolom.id}>
            <Checkbox
              id={`kolom-${kolom.id}`}
              label={kolom.kop}
              checked={isShown(kolom)}
              disabled={kolom.vast}
              onChange={(event) => toggle(kolom, event.target.checked)}
            />
            <select
              className="utrecht-select utrecht-select--html-select schoolgang-select--small"
              aria-label={t('lijst.breedte', { kolom: kolom.kop })}
              value={weergave.breedte?.[kolom.id] ?? kolom.breedte ?? 'gewoon'}
              onChange={(event) =>
                onChange({ breedte: { ...weergave.breedte, [kolom.id]: event.target.value as Breedte } })
              }
            >
              {BREEDTES.map((breedte) => (
                <option key={breedte} value={breedte}>
                  {t(`lijst.${breedte}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
