import { z } from 'zod';
import { type Clock, momentOp, momentVan } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { planJob, type Task } from '../../platform/jobs/index.ts';
import { isMailAanDeBeurt } from '../../regels/werk/signaal.ts';
import { BRIEFPOST_JOB, type Uitbak } from '../brief/index.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import { countVandaag } from './count-vandaag.ts';
import {
  insertMail,
  listOntvangers,
  lockLaatste,
  lockVolgendeMail,
  markVerzonden,
  type Ontvanger,
} from './signaal.sql.ts';
import { type Blok, blokken, blokNamen } from './vandaag.contract.ts';

/** Plans the round of each organisatie. */
export const SIGNAAL_RONDE = 'signalen';
export const SIGNAAL_CRON = { task: SIGNAAL_RONDE, match: '*/15 * * * *' } as const;
/** The round of one organisatie. */
export const SIGNAAL_JOB = 'signalen-organisatie';

const ACTOR = 'signalen';
const zPayload = z.object({ organisatieId: z.int() });

export function planSignalen(db: Db): Task {
  return () =>
    db.transact({ organisatieId: null, actor: ACTOR }, async (tx) => {
      for (const { organisatieId } of await listOrganisaties(tx)) {
        await planJob(tx, SIGNAAL_JOB, String(organisatieId), { organisatieId });
      }
    });
}

type Werk = { readonly db: Db; readonly clock: Clock; readonly adres: string };

/** Makes the mail of everybody whose moment it is, as rows that wait for the post. */
export function signalen({ db, clock, adres }: Werk): Task {
  return async (payload) => {
    const { organisatieId } = zPayload.parse(payload);
    const ontvangers = await db.transact({ organisatieId, actor: ACTOR }, listOntvangers);
    const nu = momentOp(clock.now());
    let made = 0;
    for (const ontvanger of ontvangers) {
      if (!isMailAanDeBeurt(nu, ontvanger, momentVan(ontvanger.laatste))) continue;
      made += await makeMail({ db, clock, adres }, organisatieId, ontvanger);
    }
    if (made === 0) return;
    await db.transact({ organisatieId, actor: ACTOR }, (tx) =>
      planJob(tx, BRIEFPOST_JOB, String(organisatieId), { organisatieId }),
    );
  };
}

/** Counted as this person, so that row-level security says what there is to count. Nothing to tell: no mail. */
const makeMail = ({ db, clock, adres }: Werk, organisatieId: number, ontvanger: Ontvanger): Promise<number> =>
  db.transact({ organisatieId, actor: ontvanger.gebruikerId }, async (tx) => {
    const held = await lockLaatste(tx, ontvanger.gebruikerId);
    if (held?.laatste !== ontvanger.laatste) return 0;
    const aantallen = await countVandaag(tx, { organisatieId, ...ontvanger }, clock.vandaag());
    const regels = blokken
      .filter((blok) => ontvanger.keuzes[blok] === 'mail' && aantallen[blok].aantal > 0)
      .map((blok) => ({ blok, ...aantallen[blok] }));
    if (regels.length === 0) return 0;
    return insertMail(tx, {
      organisatieId,
      gebruikerId: ontvanger.gebruikerId,
      email: ontvanger.email,
      ...writeMail(ontvanger.taal, regels, adres),
      op: clock.now(),
    });
  });

type Regel = { readonly blok: Blok; readonly aantal: number; readonly teLaat: number };

/** How much of what, and where to look; of whom is never in a mail. */
function writeMail(taal: 'nl' | 'en', regels: readonly Regel[], adres: string) {
  const nl = taal === 'nl';
  const lijst = regels.map(({ blok, aantal, teLaat }) => {
    const naam = blokNamen[taal][`vandaag.blok.${blok}`].replaceAll('*', '');
    const laat = teLaat > 0 ? ` (${teLaat} ${nl ? 'te laat' : 'late'})` : '';
    return `- ${naam}: ${aantal}${laat}`;
  });
  return {
    onderwerp: nl ? 'Er wacht werk op u in Schoolgang' : 'Work waits for you in Schoolgang',
    tekst: `${nl ? 'Dit wacht op u:' : 'This waits for you:'}

${lijst.join('\n')}

${nl ? 'Open Vandaag:' : 'Open Today:'} ${adres}/?voor=mij

${nl ? 'Wat u krijgt en wanneer, kiest u hier:' : 'What you get and when, you choose here:'} ${adres}/signalen
`,
  };
}

/** These mails go out with the letters, by the same post. */
export const signaalUitbak: Uitbak = { next: lockVolgendeMail, mark: markVerzonden };
