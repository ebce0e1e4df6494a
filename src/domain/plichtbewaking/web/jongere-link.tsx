import { Link } from '../../../web/ui/button.tsx';
import type { JongereKort } from '../../persoon/persoon.contract.ts';

export const JongereLink = ({
  jongere: { jongereId, naam, leeftijd },
}: {
  readonly jongere: JongereKort;
}) => (
  <>
    <Link to="/jongeren/$jongereId" params={{ jongereId }}>
      {naam}
    </Link>{' '}
    <span className="schoolgang-muted">({leeftijd})</span>
  </>
);
