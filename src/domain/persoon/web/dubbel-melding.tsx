import { useMay } from '../../../web/sessie.tsx';
import { Alert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listDubbelenEndpoint } from '../../dubbel/dubbel.contract.ts';
import { useTeksten } from './teksten.ts';

/** Says above a dossier that there may be a second one of the same person. */
export function DubbelMelding({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const may = useMay('dubbel.lezen');
  const { data } = useRead(listDubbelenEndpoint, { jongereId, limiet: 5 }, { enabled: may });
  const paren = data?.paren.filter(({ sterkte }) => sterkte !== 'mogelijk') ?? [];
  if (paren.length === 0) return null;
  return (
    <Alert kind="warning">
      <p>
        {t('dossier.dubbel')}{' '}
        {paren.map(({ dubbelId, een, ander }) => (
          <Link key={dubbelId} to="/dubbele-dossiers/$dubbelId" params={{ dubbelId }}>
            {t('dossier.dubbel-bekijk', { naam: een.jongereId === jongereId ? ander.naam : een.naam })}
          </Link>
        ))}
      </p>
    </Alert>
  );
}
