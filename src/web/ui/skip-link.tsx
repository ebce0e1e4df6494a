import { useAlgemeen } from '../taal/algemeen.ts';

export function SkipLink() {
  const t = useAlgemeen();
  return (
    <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus schoolgang-skip-link" href="#inhoud">
      {t('naar-inhoud')}
    </a>
  );
}
