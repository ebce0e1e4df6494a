import { Link } from '@tanstack/react-router';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { useTeksten } from './teksten.ts';

/** From one way of looking at figures to the others. */
export function CijferTabs() {
  const t = useTeksten();
  return (
    <TabLinks label={t('wegen.titel')}>
      <li>
        <Link to="/cijfers" activeOptions={{ exact: true, includeSearch: false }}>
          {t('wegen.cijfers')}
        </Link>
      </li>
      <li>
        <Link to="/cijfers/vergelijking" activeOptions={{ includeSearch: false }}>
          {t('wegen.vergelijking')}
        </Link>
      </li>
      <li>
        <Link to="/definities">{t('wegen.definities')}</Link>
      </li>
      <li>
        <Link to="/momentopnamen">{t('wegen.momentopnamen')}</Link>
      </li>
    </TabLinks>
  );
}
