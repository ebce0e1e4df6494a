import { Link } from '@tanstack/react-router';
import { LogoutButton, TaalButton } from '../kop-knoppen.tsx';
import { useSessie } from '../sessie.tsx';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Zoekbalk } from './zoekbalk.tsx';

/** The top bar: for whom one works, search, language, log out. */
export function Kop({
  menuOpen,
  onMenu,
  onKeys,
}: {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  readonly onKeys: () => void;
}) {
  const t = useAlgemeen();
  const { naam, organisatie, gemeenten, bevoegdheden } = useSessie();
  const names = gemeenten.map((gemeente) => gemeente.naam).join(', ');
  return (
    <header>
      <div className="schoolgang-kop">
        <button
          type="button"
          className="schoolgang-kop__menu schoolgang-kop__button"
          aria-expanded={menuOpen}
          aria-controls="menu"
          onClick={onMenu}
        >
          {t('nav.menu')}
        </button>
        <p className="schoolgang-kop__brand">{t('schoolgang')}</p>
        <p className="schoolgang-kop__for">
          <span className="schoolgang-hidden">{t('kop.werkt-voor')} </span>
          <strong>{organisatie.naam}</strong>
          <span className="schoolgang-kop__gemeenten" title={names}>
            {gemeenten.length > 3 ? t('kop.gemeenten', { n: gemeenten.length }) : names}
          </span>
        </p>
        {bevoegdheden.includes('dossier.zoeken') && <Zoekbalk />}
        <div className="schoolgang-kop__tools">
          <button type="button" className="schoolgang-kop__button schoolgang-kop__keys" onClick={onKeys}>
            {t('kop.toetsen')} <kbd>?</kbd>
          </button>
          <TaalButton />
          {bevoegdheden.includes('medewerker.eigen') ? (
            <Link
              to="/mijn-gegevens"
              className="schoolgang-kop__name"
              aria-label={t('kop.mijn-gegevens', { naam })}
            >
              {naam}
            </Link>
          ) : (
            <span className="schoolgang-kop__name">{naam}</span>
          )}
          <LogoutButton />
        </div>
      </div>
      {organisatie.synthetisch && <p className="schoolgang-practice">{t('kop.oefen')}</p>}
    </header>
  );
}
