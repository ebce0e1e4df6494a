import type { Tx } from '../../platform/db/tx.ts';
import { renderSvg } from '../../platform/pdf.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { renderInBundel, schrijfDag } from '../brief/index.ts';
import { type Deel, type DeelBundel, type DoelBundel, dossierdelenVoor } from './bundel.contract.ts';
import {
  listBrieven,
  listGezag,
  listMeldingen,
  listNotities,
  listPost,
  listPostbestanden,
  listScholen,
  listZaken,
  type Omvang,
  type Persoon,
} from './bundel.sql.ts';

/** What stands on the pages of one piece. */
export type Inhoud =
  | { readonly soort: 'feiten'; readonly regels: readonly (readonly [string, string])[] }
  | {
      readonly soort: 'tabel';
      readonly kop: readonly string[];
      readonly rijen: readonly (readonly string[])[];
    }
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'brief'; readonly typst: string }
  | { readonly soort: 'beeld'; readonly naam: string; readonly bytes: Buffer; readonly wat: string }
  | { readonly soort: 'los'; readonly reden: string };
export type Stuk = {
  readonly titel: string;
  readonly dag: Datum | null;
  readonly inhoud: readonly Inhoud[];
  readonly deel?: Deel;
};

type Vraag = {
  readonly omvang: Omvang;
  readonly doel: DoelBundel;
  readonly delen: readonly DeelBundel[];
  readonly persoon: Persoon;
};

const dag = (d: Datum | null): string => (d ? schrijfDag(d, 'nl') : '');
const GEHEIM = 'Geheim adres: niet opgenomen';

/** Every piece of the chosen parts, part by part, oldest first. */
export async function collectStukken(tx: Tx, { omvang, doel, delen, persoon }: Vraag): Promise<Stuk[]> {
  const per: Readonly<Record<DeelBundel, () => Promise<Stuk[]>>> = {
    persoon: async () => [
      {
        titel: 'Persoon en gezag',
        dag: null,
        inhoud: [
          {
            soort: 'feiten',
            regels: [
              ['Naam', persoon.naam],
              ['Geboren', dag(persoon.geboortedatum)],
              ['Adres', persoon.adresGeheim ? GEHEIM : (persoon.adres ?? 'Niet bekend')],
            ],
          },
          {
            soort: 'tabel',
            kop: ['Wie', 'Rol', 'Gezag'],
            rijen: (await listGezag(tx, omvang.jongereId)).map(({ naam, rol, gezag }) => [naam, rol, gezag]),
          },
        ],
      },
    ],
    school: async () => {
      const rijen = (await listScholen(tx, omvang)).map((s) => [
        dag(s.vanaf),
        dag(s.totEnMet),
        s.schoolnaam,
        s.onderwijssoort,
      ]);
      const kop = ['Vanaf', 'Tot en met', 'School', 'Soort'];
      return rijen.length === 0
        ? []
        : [{ titel: 'Inschrijvingen', dag: null, inhoud: [{ soort: 'tabel', kop, rijen }] }];
    },
    meldingen: async () =>
      (await listMeldingen(tx, omvang)).map((m) => ({
        titel: `Melding ${m.nummer}`,
        dag: m.dag,
        inhoud: [
          {
            soort: 'feiten',
            regels: withoutEmpty([
              ['Gemeld op', dag(m.dag)],
              ['Soort verzuim', m.soort],
              ['Verzuim', [dag(m.vanaf), dag(m.totEnMet)].filter(Boolean).join(' tot en met ')],
              ['Lesuren', m.uren ?? ''],
              ['School', m.school ?? ''],
              ['Status', m.status],
              ['Toelichting', m.toelichting ?? ''],
            ]),
          },
        ],
      })),
    zaken: async () =>
      (await listZaken(tx, omvang)).map((z) => ({
        titel: `Zaak ${z.nummer}`,
        dag: z.dag,
        inhoud: [
          {
            soort: 'feiten',
            regels: withoutEmpty([
              ['Soort', z.soort],
              ['Begonnen', dag(z.dag)],
              ['Gesloten', dag(z.totEnMet)],
              ['Uitkomst', z.uitkomst ?? ''],
            ]),
          },
          {
            soort: 'tabel',
            kop: ['Dag', 'Van', 'Naar', 'Reden om af te wijken'],
            rijen: z.stappen.map((s) => [dag(s.op), s.van, s.naar, s.reden ?? '']),
          },
        ],
      })),
    brieven: async () =>
      (await listBrieven(tx, omvang, doel === 'inzage', dossierdelenVoor(doel))).map((b) => ({
        deel: b.deel,
        titel: [`Brief ${b.nummer}: ${b.onderwerp}`, b.gelakt && '(gelakt)'].filter(Boolean).join(' '),
        dag: b.dag,
        inhoud: [{ soort: 'brief', typst: renderInBundel(b.bron) }],
      })),
    post: () => collectPost(tx, omvang, dossierdelenVoor(doel)),
    notities: async () =>
      (await listNotities(tx, omvang)).map((n) => ({
        titel: `Notitie (${n.soort}) van ${n.door}`,
        dag: n.dag,
        inhoud: [{ soort: 'tekst', tekst: n.tekst }],
      })),
  };
  const stukken: Stuk[] = [];
  for (const [deel, collect] of Object.entries(per) as [DeelBundel, () => Promise<Stuk[]>][]) {
    if (delen.includes(deel)) stukken.push(...(await collect()));
  }
  return stukken;
}

const withoutEmpty = (regels: readonly (readonly [string, string])[]) =>
  regels.filter(([, waarde]) => waarde !== '');

async function collectPost(tx: Tx, omvang: Omvang, delen: readonly Deel[]): Promise<Stuk[]> {
  const post = await listPost(tx, omvang, delen);
  const bestanden = await listPostbestanden(
    tx,
    post.map(({ poststukId }) => poststukId),
  );
  const pages = { left: MOST_PAGES };
  return post.map((p) => ({
    deel: p.deel,
    titel: `Post ${p.nummer}: ${p.onderwerp}`,
    dag: p.dag,
    inhoud: [
      ...(p.afzender ? [{ soort: 'feiten', regels: [['Van', p.afzender]] } as const] : []),
      ...(p.tekst ? [{ soort: 'tekst', tekst: p.tekst } as const] : []),
      ...bestanden
        .filter(({ poststukId }) => poststukId === p.poststukId)
        .flatMap((bestand) => showBestand(`${p.nummer}-${bestand.volgnummer}`, bestand, pages)),
    ],
  }));
}

/** A page of somebody else's PDF is drawn, which takes time: beyond this the rest goes along by itself. */
const MOST_PAGES = 60;

function showBestand(
  code: string,
  { naam, type, inhoud }: { readonly naam: string; readonly type: string; readonly inhoud: Buffer },
  pages: { left: number },
): Inhoud[] {
  const los = (waarom: string): Inhoud[] => [
    { soort: 'los', reden: `Bestand ${code} (${naam}) gaat los mee: ${waarom}` },
  ];
  switch (type) {
    case 'text/plain':
      return [{ soort: 'tekst', tekst: inhoud.toString('utf8') }];
    case 'image/jpeg':
    case 'image/png': {
      const file = `${code}.${type === 'image/png' ? 'png' : 'jpg'}`;
      const beeld: Inhoud = { soort: 'beeld', naam: file, bytes: inhoud, wat: `Bestand ${code}` };
      return canShow(`#image("${file}")`, file, inhoud) === undefined
        ? los('het beeld is niet te lezen.')
        : [beeld];
    }
    case 'application/pdf': {
      const drawn = drawPages(code, inhoud, pages.left);
      if (drawn === 'te-veel') return los('het heeft te veel bladzijden.');
      if (drawn.length === 0) return los('het is niet te lezen.');
      pages.left -= drawn.length;
      return drawn;
    }
    default:
      return los('dit soort bestand past niet op een bladzijde.');
  }
}

/** Nothing when it cannot be set: a broken file of a sender may not stop the whole. */
function canShow(source: string, name: string, bytes: Buffer): string | undefined {
  try {
    return renderSvg(
      `#set page(width: 21cm, height: 29.7cm, margin: 0pt)\n${source}`,
      new Map([[name, bytes]]),
    );
  } catch {
    return undefined;
  }
}

/**
 * The pages of a PDF as drawings: a document with tags for the archive cannot hold the pages of another PDF as they are
 * (Typst refuses it), because nobody can vouch for them.
 */
function drawPages(code: string, inhoud: Buffer, left: number): Inhoud[] | 'te-veel' {
  const drawn: Inhoud[] = [];
  for (let page = 1; ; page++) {
    const svg = canShow(
      `#image("stuk.pdf", page: ${page}, width: 21cm, height: 29.7cm, fit: "contain")`,
      'stuk.pdf',
      inhoud,
    );
    if (svg === undefined) return drawn;
    if (page > left) return 'te-veel';
    drawn.push({
      soort: 'beeld',
      naam: `${code}-${page}.svg`,
      bytes: Buffer.from(svg),
      wat: `Bestand ${code}, bladzijde ${page}`,
    });
  }
}
