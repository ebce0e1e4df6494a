import { saveTaalEndpoint } from '../domain/toegang/sessie.contract.ts';
import { clearConcepten } from './concept.ts';
import { useSessie } from './sessie.tsx';
import { useAlgemeen } from './taal/algemeen.ts';
import { switchTaal, useTaal } from './taal/taal.ts';
import { useAct } from './vraag.ts';

/** The other language, at once and for next time. */
export function TaalButton() {
  const t = useAlgemeen();
  const other = useTaal() === 'nl' ? 'en' : 'nl';
  const save = useAct(saveTaalEndpoint);
  return (
    <button
      type="button"
      className="schoolgang-kop__button"
      lang={other}
      onClick={() => {
        switchTaal(other);
        save.mutate({ taal: other });
      }}
    >
      {t('kop.taal')}
    </button>
  );
}

/** Logging out is a form of the server's own: it works without script too, and drafts go with it. */
export function LogoutButton() {
  const t = useAlgemeen();
  const { csrf } = useSessie();
  return (
    <form method="post" action="/afmelden" onSubmit={clearConcepten}>
      <input type="hidden" name="csrf" value={csrf ?? ''} />
      <button type="submit" className="schoolgang-kop__button">
        {t('kop.afmelden')}
      </button>
    </form>
  );
}
