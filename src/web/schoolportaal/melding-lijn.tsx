import type { MeldingRegel } from '../../domain/melding/melding.contract.ts';
import { dagVan, formatDatum } from '../datum.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { Link } from '../ui/button.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { isOpen, TONE } from './melding.ts';
import { teksten } from './teksten.ts';

/** One report on the school's page: how it stands, who has it, what we ask, when the school hears more (PO-01). */
export function MeldingLijn({ melding }: { readonly melding: MeldingRegel }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { meldingId, jongere, status, behandelaar, laatsteBericht, verwachting, volgendeDatum } = melding;
  const open = isOpen(status);
  return (
    <li>
      <div className="schoolgang-lines__head">
        <Link to="/meldingen/$meldingId" params={{ meldingId }} className="schoolgang-strong">
          {jongere.naam}
        </Link>
        <StatusChip tone={TONE[status]} text={term('status', status)} />
        <span>{term('verzuim', melding.soortVerzuim)}</span>
        <span className="schoolgang-muted">{behandelaar ?? t('lijn.geen-behandelaar')}</span>
        <span className="schoolgang-lines__when">
          {laatsteBericht
            ? t('lijn.laatste', { dag: formatDatum(dagVan(laatsteBericht)) })
            : t('lijn.gemeld', { dag: formatDatum(melding.gemeldOp) })}
        </span>
      </div>
      {open && verwachting && (
        <p>
          <strong>{t('verwachting')}:</strong> {verwachting}
        </p>
      )}
      {open && volgendeDatum && (
        <p className="schoolgang-muted">{t('lijn.volgende', { dag: formatDatum(volgendeDatum) })}</p>
      )}
    </li>
  );
}
