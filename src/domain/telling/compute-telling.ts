import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { type Cijfers, computeCijfers, findVastgesteldeCijfers } from '../verslag/index.ts';
import { findBevindingen } from './find-bevindingen.ts';
import type { Formulier, Regelbron } from './formulier.contract.ts';
import { countVsv, readVsvJaar, type VsvJaar } from './read-vsv.ts';
import type { Cel, Regeluitkomst, Telling } from './telling.contract.ts';
import { listInvullingen } from './telling.sql.ts';

type CijferBron = Extract<Regelbron, { soort: 'cijfer' }>;
type Filter = CijferBron['waar'][number];

export const vorigSchooljaar = (schooljaar: string): string =>
  `${Number(schooljaar.slice(0, 4)) - 1}-${schooljaar.slice(0, 4)}`;

/** A form of one school year, filled from the record, with the year before and the adopted jaarverslag beside it. */
export async function computeTelling(
  tx: Tx,
  vraag: {
    readonly organisatieId: number;
    readonly formulier: Formulier;
    readonly schooljaar: string;
    readonly vandaag: Datum;
  },
): Promise<Telling> {
  const { organisatieId, formulier, schooljaar, vandaag } = vraag;
  const vorigJaar = vorigSchooljaar(schooljaar);
  const heeftVsv = formulier.regels.some(({ bron }) => bron.soort === 'vsv');
  const vsvVan = (jaar: string) => (heeftVsv ? readVsvJaar(tx, organisatieId, jaar, vandaag) : undefined);
  const [vsv, vsvVorig] = [await vsvVan(schooljaar), await vsvVan(vorigJaar)];
  const invulVan = async (jaar: string) =>
    new Map(
      (await listInvullingen(tx, { organisatieId, code: formulier.code, schooljaar: jaar })).map((een) => [
        een.regel,
        een,
      ]),
    );
  const [invullingen, vorige] = [await invulVan(schooljaar), await invulVan(vorigJaar)];
  const verslag = await findVastgesteldeCijfers(tx, organisatieId, schooljaar);

  const regels: Regeluitkomst[] = [];
  for (const regel of formulier.regels) {
    const { bron, code, rubriek, label, eenheid, verplicht } = regel;
    const handmatig = invullingen.get(code);
    const kern =
      bron.soort === 'cijfer'
        ? await countCijfer(tx, organisatieId, bron, schooljaar, formulier.kolommen)
        : {
            cellen: [],
            totaal: bron.soort === 'vsv' ? vsvTotaal(vsv, bron) : (handmatig?.waarde ?? null),
            open: null,
          };
    const vorig =
      bron.soort === 'cijfer'
        ? (await countCijfer(tx, organisatieId, { ...bron, uitgesplitst: false }, vorigJaar, [])).totaal
        : bron.soort === 'vsv'
          ? vsvTotaal(vsvVorig, bron)
          : (vorige.get(code)?.waarde ?? null);
    regels.push({
      code,
      rubriek,
      label,
      eenheid,
      verplicht,
      soort: bron.soort,
      ...kern,
      vorig,
      verslag: bron.soort === 'cijfer' ? verslagWaarde(verslag, bron, schooljaar) : null,
      invulling: handmatig
        ? {
            herkomst: handmatig.herkomst,
            vastgelegdOp: handmatig.vastgelegdOp,
            vastgelegdDoor: handmatig.vastgelegdDoor,
            versie: handmatig.versie,
          }
        : null,
    });
  }
  const { code, naam, versie, herkomst, kolommen } = formulier;
  return {
    formulier: { code, naam, versie, herkomst },
    schooljaar,
    vorigSchooljaar: vorigJaar,
    kolommen: kolommen.map((kolom) => ({ code: kolom.code, kop: kolom.kop })),
    regels,
    vsvDefinitie: vsv ? { code: vsv.definitie.code, tekst: vsv.definitie.tekst } : null,
    bevindingen: findBevindingen(formulier, regels, { vsv, vsvVorig, schooljaar, vorigJaar }),
  };
}

const vsvTotaal = (jaar: VsvJaar | undefined, bron: Extract<Regelbron, { soort: 'vsv' }>) =>
  jaar ? countVsv(jaar, bron) : null;

/** One line: its total, and per column when the form asks for that and the figure has it. */
async function countCijfer(
  tx: Tx,
  organisatieId: number,
  bron: CijferBron,
  schooljaar: string,
  kolommen: Formulier['kolommen'],
) {
  const ask = async (per: readonly string[], waar: readonly Filter[]): Promise<Cijfers> => {
    const answer = await computeCijfers(tx, {
      indicator: bron.indicator,
      schooljaar,
      per,
      waar,
      organisatieId,
    });
    if (!answer.ok) throw new Error(`A form asks what does not exist: ${answer.detail ?? answer.code}`);
    return answer.value;
  };
  const open = (waar: readonly Filter[]) => ({ indicator: bron.indicator, waar: [...waar] });
  if (!bron.uitgesplitst || kolommen.length === 0) {
    return { cellen: [], totaal: eenmaal(await ask([], bron.waar)), open: open(bron.waar) };
  }
  const geheel = await ask(['onderwijssoort'], bron.waar);
  const perSoort = new Map(geheel.rijen.map((rij) => [String(rij['onderwijssoort']), rij.waarde]));
  // Nobody stands in two soorten: then the parts may be added, and no further question is needed.
  const opTelbaar = geheel.definitie.eenheid !== 'jongere' || som(perSoort.values()) === geheel.uniek;
  const cellen: Cel[] = [];
  for (const { code, onderwijssoorten } of kolommen) {
    const waar = [
      ...bron.waar,
      ...onderwijssoorten.map((waarde) => ({ dimensie: 'onderwijssoort', waarde })),
    ];
    const waarde =
      opTelbaar || onderwijssoorten.length === 1
        ? som(onderwijssoorten.map((soort) => perSoort.get(soort) ?? 0))
        : eenmaal(await ask([], waar));
    cellen.push({ kolom: code, waarde, open: open(waar) });
  }
  const totaal = opTelbaar ? som(perSoort.values()) : eenmaal(await ask([], bron.waar));
  return { cellen, totaal, open: open(bron.waar) };
}

/** Of jongeren each once; of anything else the records. */
const eenmaal = ({ definitie, totaal, uniek }: Cijfers): number =>
  (definitie.eenheid === 'jongere' ? uniek : totaal) ?? 0;

const som = (getallen: Iterable<number>): number => [...getallen].reduce((sum, getal) => sum + getal, 0);

/** The same figure in the jaarverslag that was adopted, where that asks one value per dimension. */
function verslagWaarde(
  vastgesteld: Awaited<ReturnType<typeof findVastgesteldeCijfers>>,
  { indicator, waar }: CijferBron,
  schooljaar: string,
): number | null {
  const dimensies = new Set(waar.map(({ dimensie }) => dimensie));
  if (!vastgesteld || dimensies.size < waar.length) return null;
  const gezocht = Object.fromEntries(waar.map(({ dimensie, waarde }) => [dimensie, waarde]));
  return vastgesteld(indicator, schooljaar, gezocht) ?? null;
}
