import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useSessie } from '../sessie.tsx';
import { algemeen, useAlgemeen } from '../taal/algemeen.ts';
import { Tekst } from '../taal/tekst.tsx';
import { classes } from '../ui/classes.ts';
import { SkipLink } from '../ui/skip-link.tsx';
import { SubjectProvider } from '../ui/subject.tsx';
import { Kop } from './kop.tsx';
import { nav, navGroepen } from './nav.ts';
import { NotitieOveral } from './notitie-overal.tsx';
import { Toetsen } from './toetsen.tsx';

/** Header, side navigation and the screen; on a phone the navigation folds under a button. */
export function Shell() {
  const t = useAlgemeen();
  const { bevoegdheden } = useSessie();
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  return (
    <SubjectProvider>
      <SkipLink />
      <Kop menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} onKeys={() => setKeysOpen(true)} />
      <div className="schoolgang-frame">
        <nav
          id="menu"
          className={classes('schoolgang-nav', menuOpen && 'schoolgang-nav--open')}
          aria-label={t('nav.naam')}
        >
          {navGroepen.map((groep) => {
            const items = nav.filter((een) => een.groep === groep && bevoegdheden.includes(een.bevoegdheid));
            if (items.length === 0) return null;
            return (
              <div key={groep} className="schoolgang-nav__groep">
                <p id={`nav-${groep}`} className="schoolgang-nav__kop">
                  {t(`nav.groep.${groep}`)}
                </p>
                <ul aria-labelledby={`nav-${groep}`}>
                  {items.map(({ to, text }) => (
                    <li key={to}>
                      <Link
                        to={to}
                        className="schoolgang-nav__link"
                        activeOptions={{ exact: to === '/', includeSearch: false }}
                        onClick={() => setMenuOpen(false)}
                      >
                        <Tekst uit={algemeen} k={text} />
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </nav>
        <main id="inhoud" className="schoolgang-main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Toetsen open={keysOpen} onOpen={setKeysOpen} />
      <NotitieOveral />
    </SubjectProvider>
  );
}
