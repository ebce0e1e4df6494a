import { MerkTeken } from './merk.tsx';
import { useTeksten } from './teksten.ts';
import type { Item } from './tijdlijn.ts';
import { soortenMerken } from './tijdlijn-indeling.ts';

/** What the marks mean, only those that are there, and the keys. */
export function Legenda({ items }: { readonly items: readonly Item[] }) {
  const t = useTeksten();
  const soorten = soortenMerken(items);
  return (
    <div className="dossier-legenda">
      {soorten.length > 0 && (
        <ul aria-label={t('tijdlijn.legenda')}>
          {soorten.map((soort) => (
            <li key={soort}>
              <MerkTeken soort={soort} /> {t(`soort.${soort}`)}
            </li>
          ))}
        </ul>
      )}
      <p className="schoolgang-muted schoolgang-small dossier-legenda__toetsen">{t('tijdlijn.sleutels')}</p>
    </div>
  );
}
