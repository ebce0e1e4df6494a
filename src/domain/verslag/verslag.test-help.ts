import { sql } from 'kysely';
import type { Db } from '../../platform/db/pool.ts';
import { one } from '../../platform/db/tx.ts';
import { type Cijfers, computeCijfers } from './compute-cijfers.ts';
import { listRijen } from './list-rijen.ts';

type Waarde = string | number | boolean | null;
export type Asked = {
  readonly per?: readonly string[];
  readonly waar?: Readonly<Record<string, string | readonly string[]>>;
  readonly deelVan?: string;
  readonly schooljaar?: string;
};

/** Hand-made records of one organisatie for tests of figures, and the questions asked about them. */
export type Proef = {
  readonly organisatieId: number;
  /** Inserts a row with a number of its own and answers its id. */
  add(table: string, values: Readonly<Record<string, Waarde>>): Promise<string>;
  /** A jongere who has always lived in Druten, unless said otherwise. */
  jongere(
    values?: Readonly<Record<string, Waarde>>,
    verblijf?: Readonly<Record<string, Waarde>> | null,
  ): Promise<string>;
  ask(indicator: string, asked?: Asked): Promise<Cijfers>;
  /** The rows as text: dimension values and waarde. */
  table(indicator: string, asked?: Asked): Promise<string[]>;
  refusal(indicator: string, asked?: Asked): Promise<string>;
  /** All records behind a question, read in pages of `limit`. */
  rijen(indicator: string, asked?: Asked, limit?: number): ReturnType<typeof readAll>;
};

const ZONDER_NUMMER = new Set(['jongere', 'verblijf', 'school', 'term', 'parameter', 'referentiecijfer']);

export function proef(db: Db, organisatieId: number): Proef {
  let teller = 0;
  const scope = { organisatieId, actor: 'test' };
  const vraag = (indicator: string, { per = [], waar = {}, deelVan, schooljaar = '2023-2024' }: Asked) => ({
    indicator,
    schooljaar,
    per,
    waar: Object.entries(waar).flatMap(([dimensie, waarden]) =>
      (typeof waarden === 'string' ? [waarden] : waarden).map((waarde) => ({ dimensie, waarde })),
    ),
    deelVan,
    organisatieId,
  });
  const answer = (indicator: string, asked: Asked) =>
    db.transact(scope, (tx) => computeCijfers(tx, vraag(indicator, asked)));

  const self: Proef = {
    organisatieId,
    async add(table, values) {
      teller += 1;
      const nummer = ZONDER_NUMMER.has(table) ? {} : { nummer: `n${teller}` };
      const row: Record<string, Waarde> = { organisatie_id: organisatieId, ...nummer, ...values };
      const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
      const { id } = await db.transact(scope, (tx) =>
        one(
          tx,
          sql<{ id: string }>`insert into ${sql.table(table)} (${columns})
            values (${sql.join(Object.values(row))}) returning ${sql.ref(`${table}_id`)} as id`,
        ),
      );
      return id;
    },
    async jongere(values = {}, verblijf = {}) {
      const jongereId = await self.add('jongere', { geboortedatum: '2010-05-15', ...values });
      if (verblijf) {
        await self.add('verblijf', {
          jongere_id: jongereId,
          gemeentecode: '0225',
          gemeente: 'Druten',
          woonplaats: 'Druten',
          ...verblijf,
        });
      }
      return jongereId;
    },
    async ask(indicator, asked = {}) {
      const found = await answer(indicator, asked);
      if (!found.ok) throw new Error(`${found.code}: ${found.detail}`);
      return found.value;
    },
    async table(indicator, asked = {}) {
      const { rijen, per } = await self.ask(indicator, asked);
      return rijen.map((rij) => [...per.map((naam) => rij[naam]), rij.waarde].join(' '));
    },
    async refusal(indicator, asked = {}) {
      const found = await answer(indicator, asked);
      return found.ok ? 'ok' : found.code;
    },
    rijen: (indicator, asked = {}, limit = 1000) => readAll(db, vraag(indicator, asked), limit),
  };
  return self;
}

async function readAll(db: Db, vraag: Parameters<typeof computeCijfers>[1], limit: number) {
  const ids: { soort: string; id: string; jongereId: string | null; datum: string | null }[] = [];
  let totaal = 0;
  let cursor: string | undefined;
  do {
    const page = await db.transact({ organisatieId: vraag.organisatieId, actor: 'test' }, (tx) =>
      listRijen(tx, { ...vraag, cursor, limit }),
    );
    if (!page.ok) throw new Error(page.code);
    ids.push(...page.value.rijen);
    totaal = page.value.totaal;
    cursor = page.value.volgende ?? undefined;
  } while (cursor);
  return { totaal, rijen: ids };
}
