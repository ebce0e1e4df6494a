import { useTerm } from '../../../web/taal/catalogus.ts';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Dubbel } from '../dubbel.contract.ts';
import { teksten } from './teksten.ts';

const TOON = { 'vrijwel-zeker': 'danger', waarschijnlijk: 'attention', mogelijk: 'neutral' } as const;

/** How clear it is, and what says so. */
export function Kenmerken({ sterkte, kenmerken }: Pick<Dubbel, 'sterkte' | 'kenmerken'>) {
  const term = useTerm(teksten);
  return (
    <span>
      <StatusChip tone={TOON[sterkte]} text={term('sterkte', sterkte)} />{' '}
      <span className="schoolgang-muted">{kenmerken.map((een) => term('kenmerk', een)).join(', ')}</span>
    </span>
  );
}
