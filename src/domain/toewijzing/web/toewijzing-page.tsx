import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { Afspraken } from './afspraken.tsx';
import { Proef } from './proef.tsx';
import { Regels } from './regels.tsx';
import { teksten } from './teksten.ts';

/** How a report reaches who handles it: first the organisatie, then the colleague, and a try of both. */
export function ToewijzingPage() {
  const t = useTekst(teksten);
  const mayVerdelen = useMay('verdeling.lezen');
  return (
    <>
      <PageHeader title={t('titel')} />
      <Panel title={t('uitleg')}>
        <ol>
          <li>{t('stap.1')}</li>
          <li>{t('stap.2')}</li>
          <li>{t('stap.3')}</li>
          <li>
            {t('stap.4')} {mayVerdelen && <Link to="/verdeling">{t('stap.verdeling')}</Link>}
          </li>
        </ol>
      </Panel>
      <Proef />
      <Afspraken />
      <Regels />
    </>
  );
}
