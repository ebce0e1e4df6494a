import { useSearch } from '@tanstack/react-router';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { standenDubbel } from '../dubbel.contract.ts';
import { ParenLijst } from './paren-lijst.tsx';
import { SamengevoegdLijst } from './samengevoegd-lijst.tsx';
import { teksten } from './teksten.ts';

/** Pairs that look like one person, what was refused and what was merged (PB-07). */
export function DubbelenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/dubbele-dossiers' });
  const stand = standenDubbel.find((een) => een === search.stand) ?? 'open';
  return (
    <>
      <PageHeader title={t('titel')} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <TabLinks label={t('stand')}>
        {standenDubbel.map((welke) => (
          <li key={welke}>
            <Link
              to="/dubbele-dossiers"
              search={{ stand: welke }}
              aria-current={stand === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`stand.${welke}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      {stand === 'samengevoegd' ? <SamengevoegdLijst /> : <ParenLijst key={stand} status={stand} />}
    </>
  );
}
