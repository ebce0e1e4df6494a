import { useAlgemeen } from './taal/algemeen.ts';
import { PageHeader } from './ui/page-header.tsx';

export function NotFound() {
  const t = useAlgemeen();
  return (
    <>
      <PageHeader title={t('fout.pagina-titel')} />
      <p className="utrecht-paragraph">{t('fout.pagina')}</p>
    </>
  );
}
