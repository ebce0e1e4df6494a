import type { Tx } from '../../platform/db/tx.ts';
import { deriveBezwaarTot } from '../../regels/awb/bezwaar-tijdig.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { assessLeesbaarheid } from '../../regels/taal/leesbaarheid.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { findBehandelaar } from '../medewerker/index.ts';
import { readAanschrijving } from '../persoon/index.ts';
import type { Huisstijl, Keuzes } from './brief.contract.ts';
import { composeBrief, type Feiten, toTekst } from './compose-brief.ts';
import { type Dossierfeiten, findDossierfeiten } from './feiten.sql.ts';
import { listHuisstijlen } from './huisstijl.sql.ts';
import { deriveOntvangers, type Ontvanger } from './ontvangers.ts';
import type { Briefpapier, Brieftekst } from './render-brief.ts';
import { parseTekst, type Sjabloon } from './sjabloon.ts';
import { openSjabloonboek, type Sjabloonboek } from './sjabloonboek.ts';
import { inText, schrijfDag, type Taal, type Vertaaltaal, woorden } from './talen.ts';

/** What a batch asks the database once. */
export type Bureau = {
  readonly boek: Sjabloonboek;
  readonly huisstijlen: readonly Huisstijl[];
};

export const openBureau = async (tx: Tx, organisatieId: number, dag: Datum): Promise<Bureau> => ({
  boek: await openSjabloonboek(tx, organisatieId, dag),
  huisstijlen: await listHuisstijlen(tx),
});

/** A letter as it was asked for. */
export type Briefvraag = {
  readonly sjabloon: Sjabloon;
  readonly jongereId: string;
  readonly werkprocesId: string | null;
  readonly velden: Readonly<Record<string, string>>;
  readonly keuzes: Keuzes;
  readonly taal: Vertaaltaal | null;
  /** Words of this letter alone. */
  readonly tekst: string | null;
  readonly kenmerk: string;
  readonly behandelaar: string;
};

/** A letter ready to be set for each of its recipients. */
export type Samenstel = {
  readonly feiten: Dossierfeiten;
  readonly huisstijl: Huisstijl;
  readonly ontvangers: readonly Ontvanger[];
  readonly voorstel: Readonly<Record<string, string>>;
  readonly bezwaarTot: Datum | null;
  readonly versie: string;
  readonly papier: (ontvanger: Ontvanger | undefined, concept: boolean) => Vel;
};
/** One letter on paper, with what is not known yet. */
export type Vel = {
  readonly papier: Briefpapier;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly ontbreekt: readonly string[];
  /** Only for who writes: it costs more than the letter. */
  readonly taaloordeel: () => ReturnType<typeof assessLeesbaarheid>;
};

/**
 * Brings together what is asked, what the record knows and who may be written to.
 * @throws SjabloonFout when the own text of this letter cannot be read
 */
export async function composeSamenstel(
  tx: Tx,
  bureau: Bureau,
  vraag: Briefvraag,
  dag: Datum,
): Promise<Samenstel | 'jongere-onbekend' | 'geen-huisstijl'> {
  const { sjabloon, jongereId, werkprocesId, velden, keuzes } = vraag;
  const feiten = await findDossierfeiten(tx, jongereId, werkprocesId, dag);
  const aanschrijving = feiten && (await readAanschrijving(tx, jongereId, dag));
  if (!feiten || !aanschrijving) return 'jongere-onbekend';
  const huisstijl = chooseHuisstijl(bureau.huisstijlen, feiten.gemeentecode);
  if (!huisstijl) return 'geen-huisstijl';
  const voorstel = deriveVoorstel(sjabloon, feiten);
  const ontvangers = deriveOntvangers({
    sjabloon,
    feiten,
    aanschrijving,
    velden,
    keuzes,
    heeftPortaal: huisstijl.portaal !== null,
    heeftBerichtenbox: huisstijl.oin !== null,
  });
  const bezwaarTot = sjabloon.soort === 'besluit' ? deriveBezwaarTot(await getSchoolkalender(), dag) : null;
  const magAdres = new Map(
    aanschrijving.geadresseerden.map((een) => [een.betrokkeneId ?? 'jongere', een.magAdresJongere]),
  );
  const wie = await findBehandelaar(tx, vraag.behandelaar);
  const bereik = { telefoon: wie?.telefoon ?? huisstijl.telefoon, email: wie?.email ?? huisstijl.email };
  const context = {
    bereik,
    bureau,
    vraag: { ...vraag, velden: { ...voorstel, ...velden } },
    feiten,
    huisstijl,
    bezwaarTot,
    dag,
  };
  return {
    feiten,
    huisstijl,
    ontvangers,
    voorstel,
    bezwaarTot,
    versie: versionOf(bureau.boek, vraag),
    papier: (ontvanger, concept) =>
      makeVel(context, ontvanger, concept, magAdres.get(ontvanger?.sleutel ?? '') ?? !feiten.adresGeheim),
  };
}

/** The one of the gemeente where the jongere lives, else the one for all others (BD-01). */
const chooseHuisstijl = (huisstijlen: readonly Huisstijl[], gemeentecode: string | null) =>
  huisstijlen.find((een) => een.gemeentecode !== null && een.gemeentecode === gemeentecode) ??
  huisstijlen.find((een) => een.gemeentecode === null);

function versionOf(boek: Sjabloonboek, { sjabloon, tekst }: Briefvraag): string {
  const geldend = boek.text(sjabloon.code, 'nl');
  const versie = geldend?.eigen ? `eigen tekst vanaf ${geldend.versie}` : `standaard ${sjabloon.versie}`;
  return tekst === null ? versie : `${versie}, gewijzigd in deze brief`;
}

/** What the record already knows for the fields a template asks. */
function deriveVoorstel(sjabloon: Sjabloon, f: Dossierfeiten): Record<string, string> {
  const known: Readonly<Record<string, string | null>> = {
    uiterlijk: sjabloon.groep === 'verzuim' ? f.inschrijvenVoor : null,
    'eerste-brief': sjabloon.groep === 'verzuim' ? f.eersteBriefOp : null,
    uren: f.meldingUren,
    'gemeld-op': f.meldingOp,
    'verzuim-vanaf': f.verzuimVanaf,
    'verzuim-tot-en-met': f.verzuimTotEnMet ?? f.meldingOp,
    schoolnaam: f.schoolnaam,
  };
  return Object.fromEntries(
    sjabloon.velden.flatMap(({ naam }) => {
      const waarde = known[naam];
      return waarde ? [[naam, waarde]] : [];
    }),
  );
}

type Context = {
  readonly bureau: Bureau;
  readonly vraag: Briefvraag;
  readonly feiten: Dossierfeiten;
  readonly huisstijl: Huisstijl;
  /** Of who handles it; else of the team. */
  readonly bereik: { readonly telefoon: string; readonly email: string };
  readonly bezwaarTot: Datum | null;
  readonly dag: Datum;
};

function makeVel(
  context: Context,
  ontvanger: Ontvanger | undefined,
  concept: boolean,
  magAdres: boolean,
): Vel {
  const { bureau, vraag, huisstijl, bereik, dag } = context;
  const { sjabloon, taal, kenmerk, behandelaar } = vraag;
  const ontbreekt = new Set<string>();
  const talen: Taal[] = ['nl', ...(taal && bureau.boek.text(sjabloon.code, taal) ? [taal] : [])];
  const teksten = talen.map((welke): Brieftekst => {
    const eigen = welke === 'nl' ? vraag.tekst : (bureau.boek.text(sjabloon.code, welke)?.tekst ?? null);
    const ingevuld = composeBrief(
      eigen === null ? sjabloon : parseTekst(eigen),
      feitenFor(context, ontvanger, welke, magAdres),
      bureau.boek.blok(welke),
      inText(welke),
    );
    for (const naam of ingevuld.ontbreekt) ontbreekt.add(naam);
    const akkoord = welke === 'nl' ? null : bureau.boek.nagekeken(sjabloon.code, welke);
    return {
      onderwerp: ingevuld.onderwerp,
      blokken: ingevuld.blokken,
      taal: welke,
      datum: schrijfDag(dag, welke),
      aanhef: aanhefFor(context, ontvanger, welke),
      nagekeken: akkoord && { wie: akkoord.wie, dag: schrijfDag(akkoord.op, welke) },
    };
  });
  const [nl] = teksten;
  if (!nl) throw new RangeError('A letter has a Dutch text');
  return {
    papier: {
      afzender: huisstijl,
      ontvanger: { naam: ontvanger?.naam ?? '', adres: ontvanger?.adres ?? [] },
      dag,
      kenmerk,
      artikel: sjabloon.artikel,
      behandelaar: { naam: behandelaar, telefoon: bereik.telefoon },
      teksten,
      concept,
    },
    onderwerp: nl.onderwerp,
    tekst: [nl.aanhef, toTekst(nl)].join('\n\n'),
    ontbreekt: [...ontbreekt],
    taaloordeel: () => assessLeesbaarheid(toTekst(nl)),
  };
}

function aanhefFor({ feiten }: Context, ontvanger: Ontvanger | undefined, taal: Taal): string {
  const w = woorden[taal];
  if (ontvanger?.soort === 'school' || ontvanger?.soort === 'organisatie') return w.aanhefZakelijk;
  return ontvanger?.soort === 'jongere' && feiten.leeftijd < 18
    ? w.aanhefJongere(feiten.voornaam || feiten.naam)
    : w.aanhef(ontvanger?.naam ?? '…');
}

/** Everything a text can ask for this recipient. */
function feitenFor(
  { vraag, feiten: f, huisstijl: h, bereik, bezwaarTot, dag }: Context,
  ontvanger: Ontvanger | undefined,
  taal: Taal,
  magAdres: boolean,
): Feiten {
  const typed = Object.fromEntries(
    vraag.sjabloon.velden.map(({ naam, soort }) => {
      const waarde = vraag.velden[naam];
      return [naam, waarde && soort === 'datum' ? schrijfDag(waarde, taal) : waarde];
    }),
  );
  const adres = [f.straat, f.woonplaats].filter(Boolean).join(', ');
  return {
    ...typed,
    kind: f.voornaam || f.naam,
    'jongere.naam': f.naam,
    'jongere.geboren': schrijfDag(f.geboortedatum, taal),
    'jongere.adres': magAdres && adres !== '' ? adres : undefined,
    school: f.schoolnaam ?? undefined,
    gemeente: h.afzender,
    woongemeente: f.gemeente ?? undefined,
    ontvanger: ontvanger?.naam,
    kenmerk: vraag.kenmerk,
    zaak: f.zaaknummer ?? undefined,
    behandelaar: vraag.behandelaar,
    telefoon: bereik.telefoon,
    email: bereik.email,
    postadres: `${h.afzender}, ${h.straat}, ${h.postcode} ${h.plaats}`,
    portaal: h.portaal ?? undefined,
    datum: schrijfDag(dag, taal),
    'bezwaar-tot': bezwaarTot ? schrijfDag(bezwaarTot, taal) : undefined,
    jongere: ontvanger?.soort === 'jongere',
    ouder: ontvanger?.soort === 'betrokkene',
    tolk: ontvanger?.tolk ?? false,
    twaalf: f.leeftijd >= 12,
    achttien: f.leeftijd >= 18,
  };
}
