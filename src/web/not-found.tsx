import { useAlgemeen } from './taal/algemeen.ts';
import { Link } from './ui/button.tsx';
import { PageHeader } from './ui/page-header.tsx';

export function NotFound() {
  const t = useAlgemeen();
  return (
    <>
      <PageHeader title={t('fout.pagina-titel')} />
      <p className="utrecht-paragraph">{t('fout.pagina')}</p>
      <p>
        <Link to="/">{t('fout.pagina-start')}</Link>
      </p>
    </>
  );
}
