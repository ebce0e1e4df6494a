import { useState } from 'react';
import { Button } from '../../../web/ui/button.tsx';
import { useTeksten } from './teksten.ts';

/** The bsn, hidden until asked for: a screen in a meeting room shows it to nobody by accident. */
export function BsnVeld({ bsn }: { readonly bsn: string | null }) {
  const t = useTeksten();
  const [isShown, setIsShown] = useState(false);
  if (!bsn) return t('dossier.bsn-onbekend');
  return (
    <span className="dossier-bsn">
      {isShown ? (
        <span className="dossier-bsn__nummer">{bsn}</span>
      ) : (
        <>
          <span aria-hidden="true" className="dossier-bsn__nummer">
            ••••••{bsn.slice(-3)}
          </span>
          <span className="schoolgang-hidden">{t('dossier.bsn-gemaskeerd')}</span>
        </>
      )}
      <Button kind="subtle" small aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
        {t(isShown ? 'dossier.bsn-verberg' : 'dossier.bsn-toon')}
      </Button>
    </span>
  );
}
