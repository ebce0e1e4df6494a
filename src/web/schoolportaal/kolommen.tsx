import type { MeldingRegel } from '../../domain/melding/melding.contract.ts';
import { dagVan, formatDatum, formatGetal } from '../datum.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { Link } from '../ui/button.tsx';
import type { Kolom } from '../ui/kolom.ts';
import { StatusChip } from '../ui/status-chip.tsx';
import { isOpen, TONE } from './melding.ts';
import { teksten } from './teksten.ts';

/** The columns of a school's own list. */
export function useKolommen(): readonly Kolom<MeldingRegel>[] {
  const t = useTekst(teksten);
  const term = useTermen();
  return [
    {
      id: 'leerling',
      kop: t('lijst.leerling'),
      vast: true,
      cel: ({ meldingId, jongere }) => (
        <Link to="/meldingen/$meldingId" params={{ meldingId }}>
          {jongere.naam}
        </Link>
      ),
    },
    {
      id: 'status',
      kop: t('lijst.status'),
      cel: ({ status }) => <StatusChip tone={TONE[status]} text={term('status', status)} />,
    },
    {
      id: 'soort',
      kop: t('soort'),
      cel: ({ soortVerzuim }) => term('verzuim-kort', soortVerzuim),
    },
    {
      id: 'behandelaar',
      kop: t('behandelaar'),
      cel: ({ status, behandelaar }) => behandelaar ?? (isOpen(status) ? t('lijn.geen-behandelaar') : '–'),
    },
    {
      id: 'verwachting',
      kop: t('verwachting'),
      breedte: 'breed',
      cel: ({ status, verwachting }) => (isOpen(status) ? verwachting : null) ?? '–',
    },
    {
      id: 'volgende',
      kop: t('lijst.volgende'),
      cel: ({ status, volgendeDatum }) =>
        isOpen(status) && volgendeDatum ? formatDatum(volgendeDatum) : '–',
    },
    {
      id: 'laatste',
      kop: t('lijst.laatste'),
      verborgen: true,
      cel: ({ laatsteBericht }) => (laatsteBericht ? formatDatum(dagVan(laatsteBericht)) : '–'),
    },
    { id: 'gemeld', kop: t('lijst.gemeld'), verborgen: true, cel: ({ gemeldOp }) => formatDatum(gemeldOp) },
    { id: 'nummer', kop: t('lijst.nummer'), verborgen: true, cel: ({ nummer }) => nummer },
    {
      id: 'uren',
      kop: t('uren'),
      verborgen: true,
      getal: true,
      cel: ({ uren }) => (uren === null ? '–' : formatGetal(uren)),
    },
  ];
}
