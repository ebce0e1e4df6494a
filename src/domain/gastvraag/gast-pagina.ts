import { alert, escapeHtml, htmlPage, paragraph, type Taal } from '../../platform/auth/page.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import {
  type Gastantwoord,
  type Gastfout,
  MEESTE_TEKENS,
  type SoortGastvraag,
  veldenVan,
} from '../../regels/mas/gastvraag.ts';
import { schrijfDag } from '../brief/index.ts';
import { gastteksten } from './gast-teksten.ts';

/** What a page of a guest is made of: nothing else of the zaak is on it. */
export type Gastpagina = {
  readonly soort: SoortGastvraag;
  readonly organisatie: string;
  readonly aan: string;
  readonly vraag: string;
  readonly geldigTotEnMet: Datum;
};

/** The words of the page, for the page itself and for who looks at it beforehand. */
export function describeGastpagina(
  { soort, organisatie, aan, vraag, geldigTotEnMet }: Gastpagina,
  taal: Taal,
) {
  const t = gastteksten[taal];
  return {
    titel: t.titel[soort],
    tekst: [
      t.inleiding(organisatie, aan),
      `${t.vraag}: ${vraag}`,
      t.uitleg[soort],
      t.tot(schrijfDag(geldigTotEnMet, taal)),
    ],
    velden: veldenVan(soort).map(({ naam, keuzes = [] }) => ({
      label: t.velden[`${soort}.${naam}`] ?? naam,
      keuzes: keuzes.map((keuze) => t.velden[`${soort}.${naam}.${keuze}`] ?? keuze),
    })),
  };
}

type Ingevuld = {
  readonly gegeven: Gastantwoord;
  readonly fouten: Readonly<Record<string, Gastfout>>;
};

/** The page with its form; what was typed stays, and each mistake is named above the form and at its field. */
export function renderGastpagina(
  pagina: Gastpagina,
  taal: Taal,
  { gegeven, fouten }: Ingevuld = { gegeven: {}, fouten: {} },
): string {
  const t = gastteksten[taal];
  const { soort } = pagina;
  const naamVan = (veld: string) => t.velden[`${soort}.${veld}`] ?? veld;
  const wrong = Object.entries(fouten);
  const [inleiding = '', , uitleg = '', tot = ''] = describeGastpagina(pagina, taal).tekst;
  return htmlPage(
    taal,
    t.titel[soort],
    `${
      wrong.length === 0
        ? ''
        : `<div class="utrecht-alert" role="alert"><p class="utrecht-paragraph">${escapeHtml(t.foutenTitel)}</p><ul>${wrong
            .map(
              ([veld, fout]) =>
                `<li><a class="utrecht-link" href="#veld-${veld}">${escapeHtml(naamVan(veld))} ${escapeHtml(t.fouten[fout])}</a></li>`,
            )
            .join('')}</ul></div>`
    }
<p class="schoolgang-taal"><a class="utrecht-link" lang="${anders(taal)}" hreflang="${anders(taal)}" href="?taal=${anders(taal)}">${t.ander}</a></p>
${paragraph(inleiding)}
<h2 class="utrecht-heading-2">${escapeHtml(t.vraag)}</h2>
<p class="utrecht-paragraph schoolgang-vraag">${escapeHtml(pagina.vraag)}</p>
${paragraph(uitleg)}
<form method="post" action="?taal=${taal}" novalidate>
${veldenVan(soort)
  .map((veld) => renderVeld(veld, { soort, taal, waarde: gegeven[veld.naam] ?? '', fout: fouten[veld.naam] }))
  .join('\n')}
${paragraph(tot)}
<p><button class="utrecht-button utrecht-button--primary-action" type="submit">${escapeHtml(t.verstuur)}</button></p>
</form>`,
  );
}

const anders = (taal: Taal): Taal => (taal === 'nl' ? 'en' : 'nl');

function renderVeld(
  { naam, soort: vorm, keuzes = [], nodig, hoogste }: ReturnType<typeof veldenVan>[number],
  {
    soort,
    taal,
    waarde,
    fout,
  }: {
    readonly soort: SoortGastvraag;
    readonly taal: Taal;
    readonly waarde: string;
    readonly fout: Gastfout | undefined;
  },
): string {
  const t = gastteksten[taal];
  const label = t.velden[`${soort}.${naam}`] ?? naam;
  const hint = t.hints[`${soort}.${naam}`];
  const optional = nodig === false ? ` <span class="schoolgang-klein">(${t.nietVerplicht})</span>` : '';
  const said = [hint && `hint-${naam}`, fout && `fout-${naam}`].filter(Boolean).join(' ');
  const described = `${said ? ` aria-describedby="${said}"` : ''}${fout ? ' aria-invalid="true"' : ''}`;
  const beside = `${hint ? `<p class="schoolgang-klein" id="hint-${naam}">${escapeHtml(hint)}</p>` : ''}${
    fout ? `<p class="schoolgang-fouttekst" id="fout-${naam}">${escapeHtml(t.fouten[fout])}</p>` : ''
  }`;
  if (vorm === 'keuze') {
    return `<fieldset class="schoolgang-keuzes"${described}><legend class="utrecht-form-label">${escapeHtml(label)}</legend>${beside}
${keuzes
  .map((keuze, index) => {
    const id = index === 0 ? `veld-${naam}` : `veld-${naam}-${keuze}`;
    return `<div class="schoolgang-keuze"><input type="radio" id="${id}" name="${naam}" value="${keuze}"${waarde === keuze ? ' checked' : ''}><label for="${id}">${escapeHtml(t.velden[`${soort}.${naam}.${keuze}`] ?? keuze)}</label></div>`;
  })
  .join('\n')}
</fieldset>`;
  }
  const control =
    vorm === 'lang'
      ? `<textarea class="utrecht-textarea" id="veld-${naam}" name="${naam}" rows="5" maxlength="${MEESTE_TEKENS}"${described}>${escapeHtml(waarde)}</textarea>`
      : `<input class="utrecht-textbox" id="veld-${naam}" name="${naam}" value="${escapeHtml(waarde)}"${
          vorm === 'datum'
            ? ' type="date"'
            : ` type="text" inputmode="numeric" size="${String(hoogste).length + 2}"`
        } autocomplete="off"${described}>`;
  return `<div class="schoolgang-veld"><label class="utrecht-form-label" for="veld-${naam}">${escapeHtml(label)}${optional}</label>${beside}${control}</div>`;
}

/** After the answer. */
export const renderDank = (taal: Taal): string =>
  htmlPage(
    taal,
    gastteksten[taal].dank,
    `<p class="utrecht-paragraph" role="status">${escapeHtml(gastteksten[taal].dankTekst)}</p>`,
  );

/** For every link that opens nothing, whatever the reason: a guess learns nothing from it. */
export const renderDood = (taal: Taal): string =>
  htmlPage(taal, gastteksten[taal].dood, alert(gastteksten[taal].doodTekst));
