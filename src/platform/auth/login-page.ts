import type { FastifyRequest } from 'fastify';
import { alert, buttonLink, escapeHtml, htmlPage, paragraph, type Taal } from './page.ts';

const texts = {
  nl: {
    title: 'Aanmelden',
    intro: 'U meldt zich aan met het account van uw organisatie. U vult hier geen wachtwoord in.',
    button: 'Aanmelden',
    other: 'English',
    uitgelogd: 'U bent afgemeld.',
    mislukt: 'Het aanmelden is niet gelukt. Probeer het opnieuw.',
    'rol-onbekend':
      'Uw organisatie heeft u nog geen rol in Schoolgang gegeven. Vraag uw applicatiebeheerder.',
    'organisatie-onbekend': 'Uw organisatie is niet bekend in Schoolgang. Vraag uw applicatiebeheerder.',
    'school-onbekend': 'Er is geen school aan uw account verbonden. Vraag uw applicatiebeheerder.',
    'gebruiker-gesloten': 'Uw toegang tot Schoolgang is beëindigd. Vraag uw applicatiebeheerder.',
    onbereikbaar:
      'De aanmelddienst van uw organisatie antwoordt niet. Probeer het over enkele minuten opnieuw.',
  },
  en: {
    title: 'Log in',
    intro: 'You log in with the account of your organisation. You do not type a password here.',
    button: 'Log in',
    other: 'Nederlands',
    uitgelogd: 'You have logged out.',
    mislukt: 'Logging in did not succeed. Please try again.',
    'rol-onbekend': 'Your organisation has not given you a role in Schoolgang yet. Ask your administrator.',
    'organisatie-onbekend': 'Your organisation is not known in Schoolgang. Ask your administrator.',
    'school-onbekend': 'No school is connected to your account. Ask your administrator.',
    'gebruiker-gesloten': 'Your access to Schoolgang has ended. Ask your administrator.',
    onbereikbaar: 'The login service of your organisation does not answer. Try again in a few minutes.',
  },
} as const;

export type LoginMessage = Exclude<keyof (typeof texts)['nl'], 'title' | 'intro' | 'button' | 'other'>;

/** The language asked for in the address, else by the browser, else Dutch. */
export function taalOf(request: FastifyRequest): Taal {
  const { taal } = request.query as { taal?: unknown };
  if (taal === 'nl' || taal === 'en') return taal;
  const first = /^\s*([a-z]{2})/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase();
  return first === 'en' ? 'en' : 'nl';
}

/** @param naar path to go to afterwards, already checked to be our own */
export function loginPage(taal: Taal, naar: string, message?: LoginMessage): string {
  const text = texts[taal];
  const other = taal === 'nl' ? 'en' : 'nl';
  const wanted = `naar=${encodeURIComponent(naar)}`;
  const said =
    message === undefined ? '' : message === 'uitgelogd' ? status(text[message]) : alert(text[message]);
  return htmlPage(
    taal,
    text.title,
    `${said}
${paragraph(text.intro)}
${buttonLink(`/aanmelden/start?${wanted}`, text.button)}
<p><a class="utrecht-link" lang="${other}" hreflang="${other}" href="${escapeHtml(`/aanmelden?blijf=1&taal=${other}&${wanted}`)}">${text.other}</a></p>`,
  );
}

const status = (text: string) => `<p class="utrecht-paragraph" role="status">${escapeHtml(text)}</p>`;
