import { Link } from '../../../web/ui/button.tsx';
import { useTeksten, useTermen } from './teksten.ts';

/** The record itself, where it has a screen. */
export function RecordLink({ soort, id }: { readonly soort: string; readonly id: string }) {
  const t = useTeksten();
  const term = useTermen();
  const wat = `${t('rijen.bron')} ${term('soort', soort)}`;
  if (soort === 'melding') {
    return (
      <Link to="/meldingen/$meldingId" params={{ meldingId: id }}>
        {wat}
      </Link>
    );
  }
  if (soort === 'werkproces') {
    return (
      <Link to="/zaken/$werkprocesId" params={{ werkprocesId: id }}>
        {wat}
      </Link>
    );
  }
  return '–';
}
