import { alert, escapeHtml, htmlPage, paragraph } from '../../platform/auth/page.ts';
import { type DemoOrganisatie, type DemoRol, roleNames, rolesWithName } from './personas.ts';

/** The page "Kies een rol": plain forms, usable by keyboard and without script. */
export function rolePage(action: string, organisaties: readonly DemoOrganisatie[], wrong = false): string {
  const parts = organisaties.map((organisatie, index) => section(action, organisatie, index));
  return htmlPage(
    'nl',
    'Kies een rol',
    `${wrong ? alert('Deze keuze bestaat niet meer. Kies opnieuw.') : ''}
${paragraph('Dit is een demo met verzonnen mensen. U heeft geen wachtwoord nodig. Kies als wie u wilt werken.')}
${parts.join('\n') || paragraph('Er zijn nog geen organisaties. Laad eerst gegevens.')}`,
  );
}

function section(action: string, organisatie: DemoOrganisatie, index: number): string {
  const heading = `organisatie-${index}`;
  const plain = (Object.keys(roleNames) as DemoRol[]).filter((rol) => rol !== 'school');
  return `<section aria-labelledby="${heading}">
<h2 class="utrecht-heading-2" id="${heading}">${escapeHtml(organisatie.naam)}</h2>
<form method="post" action="${escapeHtml(action)}">
${hidden('organisatie', organisatie.code)}
<ul class="schoolgang-rollen">
${plain.map((rol) => `<li>${button(rol, roleNames[rol])}</li>`).join('\n')}
</ul>
</form>
${organisatie.medewerkers.length > 0 ? namedForms(action, organisatie, index) : ''}
${organisatie.scholen.length > 0 ? schoolForm(action, organisatie, index) : ''}
</section>`;
}

/** One form with two buttons: who, and as what. */
function namedForms(action: string, { code, medewerkers }: DemoOrganisatie, index: number): string {
  const options = medewerkers.map(({ nummer, naam }) => option(nummer, naam));
  return `<form class="schoolgang-rij" method="post" action="${escapeHtml(action)}">
${hidden('organisatie', code)}
${select(`medewerker-${index}`, 'medewerker', 'Of werk als deze medewerker', options)}
${rolesWithName.map((rol) => button(rol, `Als ${roleNames[rol].toLowerCase()}`)).join('\n')}
</form>`;
}

function schoolForm(action: string, { code, scholen }: DemoOrganisatie, index: number): string {
  const options = scholen.map(({ id, naam }) => option(id, naam));
  return `<form class="schoolgang-rij" method="post" action="${escapeHtml(action)}">
${hidden('organisatie', code)}
${select(`school-${index}`, 'school', 'Werk als school', options)}
${button('school', 'Als deze school')}
</form>`;
}

const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
const option = (value: string, text: string) =>
  `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;
const button = (rol: DemoRol, text: string) =>
  `<button class="utrecht-button" type="submit" name="rol" value="${rol}">${escapeHtml(text)}</button>`;
const select = (id: string, name: string, label: string, options: readonly string[]) =>
  `<p><label class="utrecht-form-label" for="${id}">${escapeHtml(label)}</label>
<select class="utrecht-select" id="${id}" name="${name}">${options.join('')}</select></p>`;
