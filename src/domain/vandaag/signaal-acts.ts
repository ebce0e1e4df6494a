import type { Act } from '../../platform/act.ts';
import { toMoment } from '../../platform/clock.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { saveSignalenEndpoint } from './signaal.contract.ts';
import { findKeuze, findPost, type Keuze, writeKeuze } from './signaal.sql.ts';

/** Who chose nothing sees everything on the screen, and gets no mail. */
const STANDAARD: Keuze = {
  keuzes: {},
  mailOm: '08:30',
  mailDagen: [0, 1, 2, 3, 4],
  stilVan: '18:00',
  stilTot: '07:00',
  versie: 0,
};

export async function readSignalen({ tx, actor }: Act) {
  const keuze = (await findKeuze(tx, actor.id)) ?? STANDAARD;
  const { laatsteMail, ...post } = await findPost(tx, actor.id, actor.naam);
  return ok({
    ...keuze,
    mailDagen: [...keuze.mailDagen],
    ...post,
    laatsteMail: laatsteMail && toMoment(laatsteMail),
  });
}

export async function saveSignalen({ tx, actor, log }: Act, keuze: InputOf<typeof saveSignalenEndpoint>) {
  if ((keuze.stilVan === null) !== (keuze.stilTot === null)) {
    return refuse('stil-onvolledig', 'Vul bij stille uren beide tijden in, of geen van beide.');
  }
  const wantsMail = Object.values(keuze.keuzes).includes('mail');
  if (wantsMail && keuze.mailDagen.length === 0) {
    return refuse('dag-nodig', 'Kies ten minste één dag waarop de mail komt.');
  }
  if (wantsMail && (await findPost(tx, actor.id, actor.naam)).email === null) {
    return refuse('email-nodig', 'Vul eerst uw e-mailadres in bij Mijn gegevens.');
  }
  const saved = await writeKeuze(tx, actor.organisatieId, actor.id, {
    ...keuze,
    mailDagen: [...new Set(keuze.mailDagen)].sort((a, b) => a - b),
  });
  if (!saved) return refuse('gewijzigd');
  log({});
  return ok(saved);
}
