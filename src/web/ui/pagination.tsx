import { formatGetal } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Button } from './button.tsx';

/** Back and forth through a list of `totaal` lines, `limiet` at a time. */
export function Pagination({
  totaal,
  hooguit,
  vanaf,
  limiet,
  onVanaf,
}: {
  readonly totaal: number | undefined;
  readonly hooguit?: number;
  readonly vanaf: number;
  readonly limiet: number;
  readonly onVanaf: (vanaf: number) => void;
}) {
  const t = useAlgemeen();
  if (totaal === undefined || (totaal <= limiet && vanaf === 0)) return null;
  const part = {
    vanaf: formatGetal(Math.min(vanaf + 1, totaal)),
    tot: formatGetal(Math.min(vanaf + limiet, totaal)),
    totaal: formatGetal(totaal),
  };
  const isCut = hooguit !== undefined && totaal >= hooguit;
  return (
    <nav className="schoolgang-pagination" aria-label={t('lijst.bladeren')}>
      <Button small disabled={vanaf === 0} onClick={() => onVanaf(Math.max(0, vanaf - limiet))}>
        ← {t('lijst.vorige')}
      </Button>
      <span className="schoolgang-pagination__part">{t(isCut ? 'lijst.deel-meer' : 'lijst.deel', part)}</span>
      <Button small disabled={vanaf + limiet >= totaal} onClick={() => onVanaf(vanaf + limiet)}>
        {t('lijst.volgende')} →
      </Button>
    </nav>
  );
}
