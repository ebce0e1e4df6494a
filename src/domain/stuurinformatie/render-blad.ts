import { pageList, pageTable, renderPage } from '../../platform/pdf-page.ts';
import { typstText as c } from '../../platform/typst.ts';
import type { Blad, Bladdeel } from './blad.contract.ts';

/** The page as an accessible PDF. */
export function renderBlad(blad: Blad, organisatie: string, gemaaktOp: number): Buffer {
  const inhoud = `${c(blad.ondertitel)}

${blad.delen.map(renderDeel).join('\n\n')}

#v(0.6em)
#text(size: 8.5pt)[${c(blad.voet)}]`;
  const { titel } = blad;
  return renderPage({ documentTitel: `${titel} – ${organisatie}`, organisatie, titel, inhoud }, gemaaktOp);
}

function renderDeel({ kop, alineas, tabel, lijst }: Bladdeel): string {
  return [
    `== ${c(kop)}`,
    ...alineas.map(c),
    ...(tabel ? [renderTabel(tabel)] : []),
    ...(lijst.length > 0 ? [pageList(lijst)] : []),
  ].join('\n\n');
}

/** What it is about takes the room that the numbers leave. */
const renderTabel = (tabel: NonNullable<Bladdeel['tabel']>): string =>
  pageTable({
    ...tabel,
    kolommen: tabel.koppen.map((_, at) => (at === 0 ? ['1fr', 'left'] : ['auto', 'right'])),
  });
