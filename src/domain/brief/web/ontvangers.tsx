import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import type { Briefontvanger, Kanaal, Keuzes } from '../brief.contract.ts';
import { teksten } from './teksten.ts';

/** Who gets the letter and who does not, each with the reason, and how it goes there. */
export function Ontvangers({
  ontvangers,
  voor,
  onVoor,
  onKeuze,
}: {
  readonly ontvangers: readonly Briefontvanger[];
  readonly voor?: string | null;
  readonly onVoor?: (sleutel: string) => void;
  readonly onKeuze?: (sleutel: string, keuze: Keuzes[string]) => void;
}) {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  return (
    <Panel title={t('ontvangers.titel')} count={ontvangers.filter(({ mee }) => mee).length} flush>
      {ontvangers.length === 0 && <EmptyState title={t('ontvangers.geen')} />}
      <ul className="schoolgang-lines">
        {ontvangers.map((een) => (
          <li key={een.sleutel} className="brief-ontvanger">
            <div className="schoolgang-lines__head">
              <strong>{een.naam}</strong>
              {een.rol && <span className="schoolgang-muted">{een.rol}</span>}
              {een.uitzonderingen.map((welke) => (
                <StatusChip key={welke} tone="attention" text={term('uitzondering', welke)} />
              ))}
            </div>
            <span className="schoolgang-muted">
              {een.reden}
              {een.artikel && ` (${een.artikel})`}
            </span>
            <span>{een.adresGeheim ? t('ontvanger.geheim') : een.adres.join(', ')}</span>
            {een.toelichting && <span>{een.toelichting}</span>}
            {een.taal && <span>{t('ontvanger.taal', { taal: een.taal })}</span>}
            <div className="brief-ontvanger__keuzes">
              {onKeuze && (
                <Checkbox
                  id={`mee-${een.sleutel}`}
                  label={t('ontvanger.mee')}
                  checked={een.mee}
                  disabled={een.mag === 'nee' || een.uitzonderingen.includes('overleden')}
                  onChange={(event) =>
                    onKeuze(een.sleutel, { mee: event.target.checked, kanaal: een.kanaal })
                  }
                />
              )}
              {onKeuze && een.mee && (
                <Select
                  id={`kanaal-${een.sleutel}`}
                  label={t('ontvanger.kanaal')}
                  empty={false}
                  value={een.kanaal}
                  options={een.kanalen.map((welk) => ({ value: welk, label: t(`kanaal.${welk}`) }))}
                  onChange={(event) =>
                    onKeuze(een.sleutel, { mee: een.mee, kanaal: event.target.value as Kanaal })
                  }
                />
              )}
              {onVoor &&
                een.mee &&
                (voor === een.sleutel ? (
                  <StatusChip tone="info" text={t('ontvanger.bekijkt')} />
                ) : (
                  <Button small kind="subtle" onClick={() => onVoor(een.sleutel)}>
                    {t('ontvanger.bekijk', { naam: een.naam })}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
