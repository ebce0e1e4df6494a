import { ProblemError } from './api.ts';
import { useAlgemeen } from './taal/algemeen.ts';
import { Button } from './ui/button.tsx';

/** The session could not be read: nothing can be shown but that, and a way to try again. */
export function NoStart({ error }: { readonly error: Error }) {
  const t = useAlgemeen();
  const isRefusal = error instanceof ProblemError && error.code === 'geen-bevoegdheid';
  return (
    <main className="schoolgang-no-start">
      <h1 className="utrecht-heading-1">{t('fout.titel')}</h1>
      <p>{t(isRefusal ? 'fout.geen-bevoegdheid' : 'fout.geen-verbinding')}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {t('actie.opnieuw')}
      </Button>
    </main>
  );
}
