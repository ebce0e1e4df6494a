import { useAlgemeen } from '../taal/algemeen.ts';
import { Link } from './button.tsx';

/** From an answer to the rule that gave it, to ask it again with other facts. */
export function RegelLink({ regel }: { readonly regel: string }) {
  const t = useAlgemeen();
  return (
    <p>
      <Link to="/regels/$regel" params={{ regel }}>
        {t('waarom.regel')}
      </Link>
    </p>
  );
}
