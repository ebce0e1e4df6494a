import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listMedewerkersEndpoint } from '../../medewerker/medewerker.contract.ts';
import { teksten } from './teksten.ts';

const MEESTE = 200;

/** Colleagues it is about: chosen one by one from who works here. */
export function Collegas({
  over,
  onChange,
}: {
  readonly over: readonly string[];
  readonly onChange: (over: string[]) => void;
}) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listMedewerkersEndpoint, { limiet: MEESTE });
  const namen = (data?.medewerkers ?? []).map(({ naam }) => naam).filter((naam) => !over.includes(naam));
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <Select
        id="veld-over"
        label={t('over.kies')}
        hint={t('over.hint')}
        optional
        value=""
        options={namen.map((naam) => ({ value: naam, label: naam }))}
        onChange={(event) => event.target.value && onChange([...over, event.target.value])}
      />
      {over.length > 0 && (
        <ul className="schoolgang-row verzoek-over">
          {over.map((naam) => (
            <li key={naam}>
              <span className="schoolgang-strong">{naam}</span>{' '}
              <Button
                small
                kind="subtle"
                aria-label={t('over.weg-van', { naam })}
                onClick={() => onChange(over.filter((een) => een !== naam))}
              >
                {t('over.weg')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
