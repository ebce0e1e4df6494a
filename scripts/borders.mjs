/**
 * Who may import whom, and which words belong in which files. One table: the oxlint plugin beside this file
 * checks it, test/huis/borders.test.ts plants a violation of every row, `npm run borders` prints it.
 *
 * @typedef {object} Border
 * @property {string} name
 * @property {string} why what the reader of the message should know
 * @property {RegExp} from files the border is about
 * @property {RegExp[]} [fromNot] files among them that may
 * @property {RegExp} to what they may not import: a path in this repository, or `npm:<package>` for anything else
 * @property {RegExp[] | ((from: RegExpMatchArray) => RegExp[])} [toNot] what among that they may
 *
 * @typedef {object} Word
 * @property {string} name
 * @property {string} why
 * @property {RegExp} from
 * @property {RegExp[]} [fromNot]
 * @property {string} word `name` (called or constructed or read from), `object.name`, or `.name()` for a method
 */
import { isProgram } from './build.mjs';

/** Tests, and helpers of tests that stand beside them. */
const TEST = /\.(test|test-help|fixture)\.tsx?$/;
const WEB = /^src\/(web|domain\/[^/]+\/web)\//;
/** What wires: the roots, and the opdrachten of the cli. */
const WIRING = /^src\/([^/]+\.ts$|cli\/)/;
const ROOTS = /^src\/(server|worker|cli)\.ts$/;
const SQL = [/\.sql\.ts$/, /^src\/platform\//];
const CONTRACT = /\.contract\.ts$/;
/** What a slice reads from migration files, as data: for the import what a contract is for a screen. */
const INVOER = /\.invoer\.ts$/;

/** @type {Border[]} */
export const borders = [
  {
    name: 'regels-are-pure',
    why: 'the law knows no I/O, no clock and no package',
    from: /^src\/regels\//,
    to: /./,
    toNot: [/^src\/regels\//],
  },
  {
    name: 'slices-meet-at-index',
    why: 'another slice is reached through its index, contract or invoer',
    from: /^src\/domain\/([^/]+)\//,
    to: /^src\/domain\//,
    toNot: ([, slice]) => [new RegExp(`^src/domain/${slice}/`), /\/index\.ts$/, CONTRACT, INVOER],
  },
  {
    name: 'sql-in-sql-files',
    why: 'only *.sql.ts and platform speak to the database',
    from: /^src\//,
    fromNot: [...SQL, WIRING],
    to: /^npm:(kysely|pg|pg-copy-streams)(\/|$)/,
  },
  {
    name: 'http-in-platform',
    why: 'slices declare endpoints and jobs; platform serves and runs them',
    from: /^src\/(domain|regels|integrations)\//,
    to: /^npm:(fastify|@fastify\/.*|fastify-type-provider-zod|graphile-worker)(\/|$)/,
  },
  {
    name: 'platform-knows-no-domain',
    why: 'platform would suit a library system too',
    from: /^src\/platform\//,
    to: /^src\/(domain|integrations|web)\//,
  },
  {
    name: 'domain-knows-no-integration',
    why: 'a slice states the function it needs; the root hands it in',
    from: /^src\/domain\//,
    to: /^src\/integrations\//,
  },
  {
    name: 'web-sees-contracts-only',
    why: 'screens share contracts and pure rules with the server, nothing else',
    from: WEB,
    to: /^src\//,
    toNot: [WEB, CONTRACT, /^src\/regels\//, /^src\/platform\/endpoint\.ts$/],
  },
  { name: 'web-sees-no-node', why: 'a browser has no Node', from: WEB, to: /^npm:node:/ },
  {
    name: 'server-sees-no-web',
    why: 'screens are built and served as files',
    from: /^src\//,
    fromNot: [WEB, WIRING],
    to: WEB,
  },
  {
    name: 'verslag-is-read-by-none',
    why: 'verslag reads every slice, so no slice reads verslag but those that only report on',
    from: /^src\/domain\//,
    fromNot: [/^src\/domain\/(verslag|telling|stuurinformatie)\//],
    to: /^src\/domain\/verslag\//,
  },
  { name: 'roots-are-not-imported', why: 'server, worker and cli only start', from: /^src\//, to: ROOTS },
  {
    name: 'wiring-stays-above',
    why: 'what lies directly in src, and the opdrachten of cli, see everything and are seen by nobody below',
    from: /^src\/(regels|platform|domain|integrations|web)\//,
    to: WIRING,
  },
  {
    name: 'program-sees-no-test',
    why: 'test, bench and scripts are no part of the program',
    from: /^src\//,
    to: /^(test|bench|scripts)\//,
  },
  {
    name: 'settings-in-config',
    why: 'settings are read once, in platform/config.ts',
    from: /^src\//,
    fromNot: [/^src\/platform\/config\.ts$/],
    to: /^npm:(node:)?process$/,
  },
];

const QUERY_WORDS = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'];

/** @type {Word[]} */
export const words = [
  {
    name: 'clock-tells-time',
    why: 'ask the Clock; a legal day is text',
    from: /^src\//,
    fromNot: [/^src\/platform\/clock\.ts$/],
    word: 'Date',
  },
  {
    name: 'settings-in-config',
    why: 'settings are read once, in platform/config.ts',
    from: /^src\//,
    fromNot: [/^src\/platform\/config\.ts$/],
    word: 'process.env',
  },
  {
    name: 'no-chance-in-regels',
    why: 'the same facts give the same answer',
    from: /^src\/(regels|domain)\//,
    word: 'Math.random',
  },
  {
    name: 'no-console-below-the-roots',
    why: 'log through the logger, which leaves out persons',
    from: /^src\/(regels|platform|domain|integrations)\//,
    word: 'console',
  },
  ...QUERY_WORDS.map((word) => ({
    name: 'queries-in-sql-files',
    why: 'queries stand in *.sql.ts',
    from: /^src\//,
    fromNot: SQL,
    word: `.${word}()`,
  })),
];

/** @param {{ from: RegExp, fromNot?: RegExp[] }} row @param {string} file */
const isAbout = (row, file) =>
  !TEST.test(file) && row.from.test(file) && !row.fromNot?.some((exception) => exception.test(file));

/**
 * The borders that this import crosses.
 * @param {string} file path in the repository, with forward slashes
 * @param {string} target path in the repository, or `npm:<package>`
 */
export function crossedBorders(file, target) {
  return borders.filter((border) => {
    if (!isAbout(border, file) || !border.to.test(target)) return false;
    const allowed =
      typeof border.toNot === 'function' ? border.toNot(file.match(border.from) ?? ['']) : border.toNot;
    return !allowed?.some((exception) => exception.test(target));
  });
}

/** The words that do not belong in this file. @param {string} file */
export const wordsForbiddenIn = (file) => words.filter((word) => isAbout(word, file));

if (isProgram(import.meta.url)) {
  for (const { name, why } of [...borders, ...words]) process.stdout.write(`${name.padEnd(30)} ${why}\n`);
}
