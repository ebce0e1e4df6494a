import { isMasStap, masFasen, masStappen } from '../../../regels/mas/stappen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Stepper } from '../../../web/ui/stepper.tsx';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

/** The five phases of the method, with inside each the steps this zaak went through or stands at. */
export function ZaakFasen({
  stap,
  verloop,
  gesloten,
}: Pick<Zaak, 'stap' | 'verloop'> & { readonly gesloten: boolean }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const now = isMasStap(stap) ? masStappen[stap].fase : gesloten ? masFasen.length + 1 : 1;
  const visited = new Set([...verloop.flatMap(({ van, naar }) => [van, naar]), stap]);
  // An imported zaak tells where it stands, not how it came there: then nothing is called skipped.
  const known = verloop[0]?.van === 'nieuw';
  const steps = masFasen.map((fase, index) => {
    const inside = Object.entries(masStappen)
      .filter(([naam, { fase: nummer }]) => nummer === index + 1 && visited.has(naam))
      .map(([naam]) => term('stap', naam));
    const isPast = gesloten || index + 1 < now;
    const state = isPast
      ? known && inside.length === 0
        ? 'overgeslagen'
        : 'gedaan'
      : index + 1 === now
        ? 'nu'
        : 'straks';
    return { id: fase, label: term('fase', fase), state, children: inside.join(', ') } as const;
  });
  return <Stepper label={t('zaak.fasen')} steps={steps} />;
}
