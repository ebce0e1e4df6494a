import { useSearch } from '@tanstack/react-router';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import './absoluut.css';
import { OpvolgingDeel } from './opvolging-deel.tsx';
import { StraksDeel } from './straks-deel.tsx';
import { teksten } from './teksten.ts';
import { TrechterDeel } from './trechter-deel.tsx';
import { WachtlijstDeel } from './wachtlijst-deel.tsx';

const DELEN = {
  trechter: TrechterDeel,
  opvolging: OpvolgingDeel,
  wachtlijst: WachtlijstDeel,
  straks: StraksDeel,
} as const;
const delen = ['trechter', 'opvolging', 'wachtlijst', 'straks'] as const;

/** Who is without school: how the BRP comes down to them, what is done about it, and who waits for a place. */
export function AbsoluutPage() {
  const t = useTekst(teksten);
  const { bevoegdheden } = useSessie();
  const search = useSearch({ from: '/absoluut-verzuim' });
  const deel = delen.find((een) => een === search.deel) ?? 'trechter';
  const Deel = DELEN[deel];
  return (
    <>
      <PageHeader title={t('titel')} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <TabLinks label={t('deel.naam')}>
        {delen.map((een) => (
          <li key={een}>
            <Link
              to="/absoluut-verzuim"
              search={{ deel: een, gemeente: search.gemeente }}
              aria-current={een === deel ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`deel.${een}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <Deel key={deel} magHandelen={bevoegdheden.includes('werkproces.behandelen')} />
    </>
  );
}
