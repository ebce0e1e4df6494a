import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Link } from '../../../web/ui/button.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { meldingStatussen } from '../melding.contract.ts';
import type { Filters } from './melding-filters.tsx';
import { teksten } from './teksten.ts';

/** The server counts no further per status. */
const HOOGUIT = 1000;

/** The list cut by status, each with its count; the other filters stay. */
export function StatusTabs({
  search,
  perStatus,
}: {
  readonly search: Filters;
  readonly perStatus: Readonly<Record<string, number>> | undefined;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { status, vanaf: _, ...rest } = search;
  return (
    <TabLinks label={t('lijst.status')}>
      {[undefined, ...meldingStatussen].map((one) => {
        const count = one && perStatus ? (perStatus[one] ?? 0) : undefined;
        const current = status === one ? 'true' : undefined;
        return (
          <li key={one ?? 'alle'}>
            <Link
              to="/meldingen"
              search={one ? { ...rest, status: one } : rest}
              aria-current={current}
              activeOptions={{ exact: true }}
            >
              {one ? term('status', one) : t('lijst.alle')}
              {count !== undefined && (
                <span className="schoolgang-count">
                  {formatGetal(count)}
                  {count >= HOOGUIT && '+'}
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </TabLinks>
  );
}
