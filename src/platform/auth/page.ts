/** Text made safe to stand in HTML, also within quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export type Taal = 'nl' | 'en';

export const STYLE_PATH = '/aanmelden/stijl.css';

/** A whole page that works without script. `body` is HTML already made safe. */
export function htmlPage(taal: Taal, title: string, body: string): string {
  return `<!doctype html>
<html lang="${taal}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Schoolgang</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body class="utrecht-document">
<header class="schoolgang-kop"><p class="schoolgang-merk">Schoolgang</p></header>
<main class="schoolgang-inhoud">
<h1 class="utrecht-heading-1">${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export const paragraph = (text: string): string => `<p class="utrecht-paragraph">${escapeHtml(text)}</p>`;
export const alert = (text: string): string =>
  `<div class="utrecht-alert" role="alert"><p class="utrecht-paragraph">${escapeHtml(text)}</p></div>`;
export const buttonLink = (href: string, text: string): string =>
  `<p><a class="utrecht-button-link utrecht-button-link--primary-action" href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`;

/** Class names of NL Design System; colours with a contrast of at least 4.5 to 1 (WCAG 1.4.3). */
export const pageStyle = `:root {
  --schoolgang-blauw: #154273; --schoolgang-tekst: #1b1b1b; --schoolgang-rand: #5e6b78; --schoolgang-fout: #a3150b;
}
* { box-sizing: border-box; }
.utrecht-document { margin: 0; background: #f3f5f7; color: var(--schoolgang-tekst);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.schoolgang-kop { background: var(--schoolgang-blauw); color: #fff; padding: .75rem 1.5rem; }
.schoolgang-merk { margin: 0; font-weight: 700; font-size: 1.25rem; }
.schoolgang-inhoud { max-width: 56rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border-radius: .25rem; }
.utrecht-heading-1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; color: var(--schoolgang-blauw); }
.utrecht-heading-2 { margin: 2rem 0 .75rem; font-size: 1.375rem; color: var(--schoolgang-blauw); }
.utrecht-paragraph { margin: 0 0 1rem; max-width: 42rem; }
.utrecht-alert { border-left: .375rem solid var(--schoolgang-fout); background: #fdf0ef; padding: .75rem 1rem; margin: 0 0 1rem; }
.utrecht-alert .utrecht-paragraph { margin: 0; }
.utrecht-link { color: var(--schoolgang-blauw); }
.utrecht-button, .utrecht-button-link { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem; font: inherit;
  text-align: left; text-decoration: none; cursor: pointer; border-radius: .25rem;
  border: 2px solid var(--schoolgang-blauw); background: #fff; color: var(--schoolgang-blauw); }
.utrecht-button-link--primary-action, .utrecht-button--primary-action { background: var(--schoolgang-blauw); color: #fff; }
.utrecht-button:hover, .utrecht-button-link:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; box-shadow: 0 0 0 5px #ffd23f; }
.utrecht-select { min-height: 2.75rem; max-width: 100%; padding: .5rem; font: inherit; color: inherit;
  border: 2px solid var(--schoolgang-rand); border-radius: .25rem; background: #fff; }
.utrecht-form-label { display: block; font-weight: 600; margin-bottom: .25rem; }
.utrecht-textbox, .utrecht-textarea { width: 100%; max-width: 42rem; min-height: 2.75rem; padding: .5rem; font: inherit; color: inherit;
  border: 2px solid var(--schoolgang-rand); border-radius: .25rem; background: #fff; }
.utrecht-textbox { width: auto; max-width: 100%; }
[aria-invalid=true] { border-color: var(--schoolgang-fout); }
.schoolgang-veld, .schoolgang-keuzes { margin: 0 0 1.25rem; }
.schoolgang-keuzes { border: 0; padding: 0; min-width: 0; }
.schoolgang-keuzes legend { padding: 0; }
.schoolgang-keuze { display: flex; gap: .75rem; align-items: flex-start; padding: .375rem 0; }
.schoolgang-keuze input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; }
.schoolgang-klein { margin: 0 0 .25rem; font-size: .9375rem; font-weight: 400; }
.schoolgang-fouttekst { margin: 0 0 .25rem; color: var(--schoolgang-fout); font-weight: 600; }
.schoolgang-vraag { white-space: pre-line; overflow-wrap: anywhere; border-left: .375rem solid var(--schoolgang-blauw); padding: .25rem 0 .25rem 1rem; }
.schoolgang-rij { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-block: 1.5rem 1rem; }
.schoolgang-rij ul { display: contents; }
.schoolgang-rij p { min-width: 0; max-width: 100%; margin: 0; }
.schoolgang-rij select { max-width: 100%; }
.schoolgang-rollen { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; margin: 0 0 1rem; padding: 0; }
@media (prefers-color-scheme: dark) {
  :root { --schoolgang-blauw: #9cc4f0; --schoolgang-tekst: #f1f3f5; --schoolgang-rand: #aab4be; --schoolgang-fout: #ff9d94; }
  .utrecht-document { background: #15181b; } .schoolgang-inhoud { background: #1f2429; }
  .schoolgang-kop { background: #0d2747; } .utrecht-alert { background: #3a1f1d; }
  .utrecht-button, .utrecht-button-link, .utrecht-select, .utrecht-textbox, .utrecht-textarea { background: #1f2429; }
  .utrecht-button-link--primary-action, .utrecht-button--primary-action { background: var(--schoolgang-blauw); color: #0d1722; }
  :focus-visible { outline-color: #fff; }
}
`;
