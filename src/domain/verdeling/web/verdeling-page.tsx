import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Capaciteit } from './capaciteit.tsx';
import { teksten } from './teksten.ts';
import { Voorstel } from './voorstel.tsx';
import { Werklast } from './werklast.tsx';

/** Sharing out the week's new reports, and the load of everybody (CV-01 to CV-03). */
export function VerdelingPage() {
  const t = useTekst(teksten);
  const mayShareOut = useMay('verdeling.uitvoeren');
  return (
    <>
      <PageHeader title={t('verdeling.titel')} meta={t('verdeling.uitleg')} />
      {mayShareOut && <Voorstel />}
      <Werklast />
      <Capaciteit />
    </>
  );
}
