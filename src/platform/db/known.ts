import { type RawBuilder, sql } from 'kysely';

/**
 * The rows of one jongere in a table with recorded time, as they were known at a moment; without a moment, as they
 * are known now. Columns are named because the historie has one more.
 */
export function knownRows(
  table: string,
  columns: readonly string[],
  jongereId: string,
  moment?: string,
): RawBuilder<unknown> {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  if (moment === undefined) {
    return sql`(select ${list} from ${sql.table(table)} where jongere_id = ${jongereId})`;
  }
  return sql`(select ${list} from ${sql.table(table)}
               where jongere_id = ${jongereId} and vastgelegd_op <= ${moment}::timestamptz
              union all
              select ${list} from ${sql.table(`${table}_historie`)}
               where jongere_id = ${jongereId} and vastgelegd_op <= ${moment}::timestamptz
                 and vervallen_op > ${moment}::timestamptz)`;
}
