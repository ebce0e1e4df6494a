import './schoolportaal.css';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { LogoutButton, TaalButton } from '../kop-knoppen.tsx';
import { useSessie } from '../sessie.tsx';
import { useAlgemeen } from '../taal/algemeen.ts';
import { useTekst } from '../taal/catalogus.ts';
import { Tekst } from '../taal/tekst.tsx';
import { classes } from '../ui/classes.ts';
import { SkipLink } from '../ui/skip-link.tsx';
import { teksten } from './teksten.ts';

const nav = [
  { to: '/', text: 'nav.start' },
  { to: '/meldingen', text: 'nav.meldingen' },
  { to: '/meldingen/nieuw', text: 'nav.nieuw' },
  { to: '/spreekuur', text: 'nav.spreekuur' },
  { to: '/brieven', text: 'nav.brieven' },
  { to: '/schorsingen', text: 'nav.schorsingen' },
  { to: '/regels', text: 'nav.regels' },
  { to: '/contact', text: 'nav.contact' },
] as const;

/** Header, menu and the screen for who works at a school. */
export function Shell() {
  const shared = useAlgemeen();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <>
      <SkipLink />
      <Kop menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} />
      <div className="schoolgang-frame">
        <nav
          id="menu"
          className={classes('schoolgang-nav', menuOpen && 'schoolgang-nav--open')}
          aria-label={shared('nav.naam')}
        >
          <ul>
            {nav.map(({ to, text }) => (
              <li key={to}>
                <Link
                  // The typed addresses are those of the kantoor, which has no contact page.
                  to={to as '/'}
                  className="schoolgang-nav__link"
                  activeOptions={{ exact: true, includeSearch: false }}
                  onClick={() => setMenuOpen(false)}
                >
                  <Tekst uit={teksten} k={text} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="inhoud" className="schoolgang-main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}

function Kop({ menuOpen, onMenu }: { readonly menuOpen: boolean; readonly onMenu: () => void }) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  const { naam, organisatie, school } = useSessie();
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
          {shared('nav.menu')}
        </button>
        <p className="schoolgang-kop__brand">{shared('schoolgang')}</p>
        <p className="schoolgang-kop__for">
          <span className="schoolgang-hidden">{shared('kop.werkt-voor')} </span>
          <strong>{school?.naam ?? naam}</strong>
          <span className="schoolgang-kop__gemeenten">
            {t('kop.voor', { organisatie: organisatie.naam })}
          </span>
        </p>
        <div className="schoolgang-kop__tools schoolgang-kop__tools--end">
          <TaalButton />
          {naam !== school?.naam && <span className="schoolgang-kop__name">{naam}</span>}
          <LogoutButton />
        </div>
      </div>
      {organisatie.synthetisch && <p className="schoolgang-practice">{shared('kop.oefen')}</p>}
    </header>
  );
}
