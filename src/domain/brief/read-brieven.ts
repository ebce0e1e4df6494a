import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Brief, Briefontvanger, listBrievenEndpoint } from './brief.contract.ts';
import {
  type BriefRij,
  countBrieven,
  findBrief,
  listBrieven,
  listStukken,
  listVasteOntvangers,
  type VasteOntvanger,
} from './brief.sql.ts';
import { deriveActs } from './brief-acts.ts';
import { composeSamenstel, openBureau } from './compose-samenstel.ts';
import { toOpen } from './preview-brief.ts';
import type { Vertaaltaal } from './talen.ts';

export async function readBrieven({ tx, log }: Act, vraag: InputOf<typeof listBrievenEndpoint>) {
  if (vraag.jongereId) log({ id: vraag.jongereId, jongereId: vraag.jongereId });
  return ok({ brieven: await listBrieven(tx, vraag, vraag), totaal: await countBrieven(tx, vraag) });
}

/** A letter with its recipients: as long as it is a concept derived anew, after that as they were fixed. */
export async function readBrief({ tx, actor, vandaag, log }: Act, { briefId }: { briefId: string }) {
  const found = await findBrief(tx, briefId);
  if (!found) return refuse('niet-gevonden');
  log({ id: briefId, jongereId: found.jongereId });
  const bureau = await openBureau(tx, actor.organisatieId, vandaag);
  const sjabloon = bureau.boek.find(found.sjabloon);
  const { opgesteldDoorId: _, briefreeksId: __, ...brief } = found;
  const open = found.status === 'concept' || found.status === 'ter-akkoord';
  return ok({
    ...brief,
    taal: found.taal as Vertaaltaal | null,
    sjabloonNaam: sjabloon?.naam ?? found.sjabloon,
    artikel: sjabloon?.artikel ?? '',
    vertalingen: bureau.boek.vertalingen(found.sjabloon),
    vraagt: (sjabloon?.velden ?? []).map((veld) => ({ ...veld, keuzes: [...veld.keuzes] })),
    ontvangers: open ? await openOntvangers() : (await listVasteOntvangers(tx, briefId)).map(toVast),
    stukken: await listStukken(tx, briefId),
    magNu: deriveActs(found, actor.id),
  } satisfies Brief);

  async function openOntvangers(): Promise<Briefontvanger[]> {
    if (!sjabloon) return [];
    const samenstel = await composeSamenstel(
      tx,
      bureau,
      { ...toVraag(found as BriefRij), sjabloon },
      vandaag,
    );
    return typeof samenstel === 'string' ? [] : samenstel.ontvangers.map(toOpen);
  }
}

const toVraag = (brief: BriefRij) => ({
  ...brief,
  taal: brief.taal as Vertaaltaal | null,
  kenmerk: brief.nummer,
  behandelaar: '',
});

const toVast = ({ adres, ...een }: VasteOntvanger): Briefontvanger => ({
  ...een,
  rol: null,
  mee: true,
  mag: 'ja',
  artikel: null,
  adres: adres ?? [],
  adresGeheim: false,
  kanalen: [een.kanaal],
  taal: null,
  tolk: false,
  uitzonderingen: [],
  toelichting: null,
});
