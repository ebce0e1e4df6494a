import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { renderSvg } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { assessLeesbaarheid } from '../../regels/taal/leesbaarheid.ts';
import { renderBrief } from './render-brief.ts';
import type {
  approveVertalingEndpoint,
  previewSjabloonEndpoint,
  readSjabloonEndpoint,
  writeSjabloonEndpoint,
} from './sjabloon.contract.ts';
import { insertAkkoord, listVersies, writeTekst } from './sjabloon.sql.ts';
import { listBlokkenIn, listGevraagd, parseTekst, type Sjabloon, SjabloonFout } from './sjabloon.ts';
import { openSjabloonboek, type Sjabloonboek } from './sjabloonboek.ts';
import { findStandaard, isBlok, listBlokken } from './standaard-sjablonen.ts';
import { type Taal, vertaaltalen } from './talen.ts';
import { bekendeFeiten, blokAlsTekst, makeVoorbeeld } from './voorbeeld.ts';

/** Every letter and besluit that can be made, as it holds today, and the blocks they share. */
export async function readSjablonen({ tx, actor, vandaag }: Act) {
  const boek = await openSjabloonboek(tx, actor.organisatieId, vandaag);
  return ok({
    sjablonen: boek.all().map((sjabloon) => describeSjabloon(boek, sjabloon)),
    blokken: listBlokken().map((code) => {
      const geldend = boek.text(code, 'nl');
      return { code, versie: geldend?.versie ?? 'standaard', eigen: geldend?.eigen ?? false };
    }),
  });
}

function describeSjabloon(boek: Sjabloonboek, { onderwerp: _, regels: __, ...sjabloon }: Sjabloon) {
  const geldend = boek.text(sjabloon.code, 'nl');
  return {
    ...sjabloon,
    velden: sjabloon.velden.map((veld) => ({ ...veld, keuzes: [...veld.keuzes] })),
    versie: geldend?.versie ?? 'standaard',
    eigen: geldend?.eigen ?? false,
    vertalingen: boek.vertalingen(sjabloon.code),
  };
}

/** One template (or block) with its texts, what was shipped and what was changed (BH-03). */
export async function readSjabloon(
  { tx, actor, vandaag }: Act,
  { code }: InputOf<typeof readSjabloonEndpoint>,
) {
  const boek = await openSjabloonboek(tx, actor.organisatieId, vandaag);
  const sjabloon = boek.find(code);
  if (!sjabloon && !listBlokken().includes(code)) return refuse('niet-gevonden');
  const talen: Taal[] = ['nl', ...vertaaltalen];
  return ok({
    code,
    sjabloon: sjabloon ? describeSjabloon(boek, sjabloon) : null,
    teksten: talen.flatMap((taal) => {
      const geldend = boek.text(code, taal);
      if (!geldend) return [];
      return [{ taal, ...geldend, standaard: findStandaard(code, taal)?.tekst ?? null }];
    }),
    versies: await listVersies(tx, actor.organisatieId, code),
    feiten: [...bekendeFeiten],
  });
}

/** A text as it will look on an invented child, and what is hard to read in it (BD-09). */
export async function previewSjabloon(
  { tx, actor, vandaag }: Act,
  { code, tekst, taal, lezer }: InputOf<typeof previewSjabloonEndpoint>,
) {
  const boek = await openSjabloonboek(tx, actor.organisatieId, vandaag);
  const sjabloon = asSjabloon(boek, code);
  if (!sjabloon) return refuse('niet-gevonden');
  try {
    const bron = isBlok(code) ? blokAlsTekst(code, tekst) : tekst;
    const voorbeeld = makeVoorbeeld(sjabloon, bron, taal, lezer, boek.blok(taal));
    const oordeel = assessLeesbaarheid(voorbeeld.tekst);
    return ok({
      svg: renderSvg(renderBrief(voorbeeld.papier)),
      tekst: voorbeeld.tekst,
      onbekend: [...unknownIn(sjabloon, bron)],
      // The words are Dutch; in another language they would mark what is right.
      taaloordeel: taal === 'nl' ? { ...oordeel, bevindingen: [...oordeel.bevindingen] } : null,
    });
  } catch (error) {
    if (error instanceof SjabloonFout) return refuse('ongeldig-sjabloon', error.message);
    throw error;
  }
}

/** An own text from a day on. What was sent keeps the text it had; what is a concept gets the new one (BH-03). */
export async function changeSjabloon(
  { tx, actor, vandaag, log }: Act,
  { code, tekst, taal, vanaf, reden }: InputOf<typeof writeSjabloonEndpoint>,
) {
  const boek = await openSjabloonboek(tx, actor.organisatieId, vandaag);
  const sjabloon = asSjabloon(boek, code);
  if (!sjabloon) return refuse('niet-gevonden');
  if (vanaf < vandaag) return refuse('dag-voorbij', 'Een nieuwe tekst gaat vandaag in of later.');
  try {
    const bron = isBlok(code) ? blokAlsTekst(code, tekst) : tekst;
    const [onbekend] = unknownIn(sjabloon, bron);
    if (onbekend) return refuse('ongeldig-sjabloon', `{${onbekend}} bestaat niet.`);
    const ontbreekt = missingBlok(boek, taal, bron);
    if (ontbreekt) return refuse('ongeldig-sjabloon', `[blok ${ontbreekt}] bestaat niet.`);
  } catch (error) {
    if (error instanceof SjabloonFout) return refuse('ongeldig-sjabloon', error.message);
    throw error;
  }
  log({ id: code });
  return ok(await writeTekst(tx, actor.organisatieId, { code, taal, vanaf, tekst, reden }));
}

/** Somebody who reads both languages says that a translation is right; a change of either text ends that (TT-03). */
export async function approveVertaling(
  { tx, actor, vandaag, log }: Act,
  { code, taal }: InputOf<typeof approveVertalingEndpoint>,
) {
  const boek = await openSjabloonboek(tx, actor.organisatieId, vandaag);
  if (!boek.find(code) || !boek.text(code, taal)) return refuse('niet-gevonden');
  log({ id: code });
  await insertAkkoord(tx, actor.organisatieId, {
    code,
    taal,
    hash: boek.pairHash(code, taal),
    wie: actor.naam,
  });
  return ok({ nagekekenDoor: actor.naam, nagekekenOp: vandaag });
}

/** A block is looked at as a letter that holds it alone, with every field of every template. */
function asSjabloon(boek: Sjabloonboek, code: string): Sjabloon | undefined {
  if (!isBlok(code)) return boek.find(code);
  const [any] = boek.all();
  return any && listBlokken().includes(code) ? { ...any, code, velden: [], aan: 'gezin' } : undefined;
}

function unknownIn(sjabloon: Sjabloon, tekst: string): Set<string> {
  const { onderwerp, regels } = parseTekst(tekst);
  const known = new Set([...bekendeFeiten, ...sjabloon.velden.map(({ naam }) => naam)]);
  return new Set([...listGevraagd(onderwerp, regels)].filter((naam) => !known.has(naam)));
}

const missingBlok = (boek: Sjabloonboek, taal: Taal, tekst: string): string | undefined =>
  listBlokkenIn(tekst).find((naam) => boek.text(`blok-${naam}`, taal) === undefined);
