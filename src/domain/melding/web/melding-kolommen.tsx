import { dagVan, formatDatum, formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Link } from '../../../web/ui/button.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { usePlichtKolom } from '../../../web/ui/plicht-kolom.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { MeldingRegel } from '../melding.contract.ts';
import { TONE } from './melding.ts';
import { teksten } from './teksten.ts';

/**
 * What the list can show: what one decides by comes first, for a small screen cuts off the last. With one status
 * chosen its column says nothing and is left out.
 */
export function useMeldingKolommen(
  status: string | undefined,
  rijen: readonly MeldingRegel[] | undefined,
): readonly Kolom<MeldingRegel>[] {
  const plicht = usePlichtKolom(rijen, ({ jongere }) => jongere.jongereId);
  const t = useTekst(teksten);
  const term = useTermen();
  const columns: Kolom<MeldingRegel>[] = [
    {
      id: 'jongere',
      kop: t('lijst.jongere'),
      vast: true,
      cel: ({ meldingId, jongere: { naam, leeftijd } }) => (
        <>
          <Link to="/meldingen/$meldingId" params={{ meldingId }}>
            {naam}
          </Link>{' '}
          <span className="schoolgang-muted">({leeftijd})</span>
        </>
      ),
    },
    {
      id: 'status',
      kop: t('lijst.status-kop'),
      cel: ({ status: one }) => <StatusChip tone={TONE[one]} text={term('status', one)} />,
    },
    { id: 'gemeld', kop: t('lijst.gemeld'), getal: true, cel: ({ gemeldOp }) => formatDatum(gemeldOp) },
    { id: 'soort', kop: t('lijst.soort'), cel: ({ soortVerzuim }) => term('verzuim-kort', soortVerzuim) },
    { id: 'school', kop: t('lijst.school'), breedte: 'breed', cel: ({ schoolnaam }) => schoolnaam ?? '–' },
    { id: 'behandelaar', kop: t('lijst.behandelaar'), cel: ({ behandelaar }) => behandelaar ?? '–' },
    {
      id: 'uren',
      kop: t('lijst.uren'),
      getal: true,
      breedte: 'smal',
      cel: ({ uren }) => (uren === null ? '–' : formatGetal(uren)),
    },
    // On the melding itself one sees it at once; here it would push the list out of a common screen.
    { ...plicht, verborgen: true },
    {
      id: 'eerder',
      kop: t('lijst.eerder'),
      getal: true,
      breedte: 'smal',
      cel: ({ eerdereMeldingen }) => formatGetal(eerdereMeldingen),
    },
    { id: 'nummer', kop: t('lijst.nummer'), verborgen: true, cel: ({ nummer }) => nummer },
    {
      id: 'onderwijs',
      kop: t('lijst.onderwijs'),
      verborgen: true,
      cel: ({ onderwijssoort }) => onderwijssoort ?? '–',
    },
    {
      id: 'gemeente',
      kop: t('lijst.gemeente'),
      verborgen: true,
      cel: ({ jongere }) => jongere.gemeente ?? '–',
    },
    {
      id: 'bericht',
      kop: t('lijst.bericht'),
      verborgen: true,
      getal: true,
      cel: ({ laatsteBericht }) => (laatsteBericht ? formatDatum(dagVan(laatsteBericht)) : '–'),
    },
  ];
  return status ? columns.filter(({ id }) => id !== 'status') : columns;
}
