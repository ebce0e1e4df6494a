import { formatGetal } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { classes } from '../../../web/ui/classes.ts';
import type { uitkomsten as alle } from '../plichtbewaking.contract.ts';
import { teksten } from './teksten.ts';
import { useZoek } from './zoek.ts';

type Trede = { readonly uitkomst: (typeof alle)[number]; readonly aantal: number };

/**
 * The funnel as a table: what each stage takes out and what is left, with a bar for what is left. The last stage is who
 * is left: *te onderzoeken*. Sizes are percentages, so it fits any width and prints in black and white.
 */
export function Trechter({
  uitkomsten,
  gekozen,
  busy,
}: {
  readonly uitkomsten: readonly Trede[];
  readonly gekozen: string | undefined;
  readonly busy: boolean;
}) {
  const t = useTekst(teksten);
  const { search } = useZoek();
  const totaal = uitkomsten.reduce((som, { aantal }) => som + aantal, 0);
  const treden = uitkomsten.map((trede, at) => ({ ...trede, over: leftAfter(uitkomsten, at) }));
  return (
    <div className={classes('utrecht-table-container', busy && 'schoolgang-busy')}>
      <table className="absoluut-trechter">
        <caption className="schoolgang-hidden">{t('trechter.titel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trechter.trede')}</th>
            <th scope="col" className="schoolgang-number">
              {t('trechter.aantal')}
            </th>
            <th scope="col" className="schoolgang-number">
              {t('trechter.blijft')}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('trechter.brp')}</th>
            <td className="schoolgang-number" data-kop={t('trechter.aantal')}>
              –
            </td>
            <td className="schoolgang-number" data-kop={t('trechter.blijft')}>
              {formatGetal(totaal)}
            </td>
            <Balk deel={1} />
          </tr>
          {treden.map(({ uitkomst, aantal, over: rest }) => (
            <tr key={uitkomst} className={classes(uitkomst === 'absoluut' && 'absoluut-trechter__laatste')}>
              <th scope="row">
                {aantal > 0 ? (
                  <Link
                    to="/absoluut-verzuim"
                    search={{ ...search, uitkomst, vanaf: undefined }}
                    aria-current={uitkomst === gekozen ? 'true' : undefined}
                    activeOptions={{ exact: true }}
                    resetScroll={false}
                  >
                    {t(`uitkomst.${uitkomst}`)}
                  </Link>
                ) : (
                  t(`uitkomst.${uitkomst}`)
                )}
              </th>
              <td className="schoolgang-number" data-kop={t('trechter.aantal')}>
                {formatGetal(aantal)}
              </td>
              <td className="schoolgang-number" data-kop={t('trechter.blijft')}>
                {formatGetal(rest)}
              </td>
              <Balk deel={totaal > 0 ? rest / totaal : 0} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who is left after a stage; the last stage takes nobody out, it is who is left. */
const leftAfter = (uitkomsten: readonly Trede[], at: number): number =>
  uitkomsten.reduce(
    (som, { uitkomst, aantal }, index) => (index > at || uitkomst === 'absoluut' ? som + aantal : som),
    0,
  );

/** The bar says nothing that the number beside it does not. */
const Balk = ({ deel }: { readonly deel: number }) => (
  <td className="absoluut-trechter__balk" aria-hidden="true">
    <svg width="100%" height={14} focusable="false">
      <rect width={`${(deel * 100).toFixed(2)}%`} height={14} rx={2} />
    </svg>
  </td>
);
