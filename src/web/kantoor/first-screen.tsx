import { Navigate } from '@tanstack/react-router';
import { useSessie } from '../sessie.tsx';
import { useAlgemeen } from '../taal/algemeen.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { nav } from './nav.ts';

/** For who has no work on the start screen (beheer, fg): the first screen that is theirs. */
export function FirstScreen() {
  const t = useAlgemeen();
  const { naam, bevoegdheden } = useSessie();
  const first = nav.find(({ to, bevoegdheid }) => to !== '/' && bevoegdheden.includes(bevoegdheid));
  if (first) return <Navigate to={first.to} replace />;
  return (
    <>
      <PageHeader title={naam} />
      <p className="utrecht-paragraph">{t('fout.geen-bevoegdheid')}</p>
    </>
  );
}
