/**
 * Keeps Stryker from mutating texts for people: what remains can change an answer.
 *
 * @typedef {{ type: string, key?: { name: string }, callee?: { name: string }, arguments?: Node[], value?: string,
 *   quasis?: { value: { raw: string } }[] }} Node
 * @typedef {{ node: Node, parent: Node | null, parentPath: Path | null }} Path
 */

/** Properties that a person reads and no answer depends on: `motivering` explains the answer given. */
const TEKSTEN = new Set(['motivering', 'vraag', 'gedaan', 'straks']);
/** Functions whose second argument explains a fact. */
const FEITEN = new Set(['feit', 'mogelijk']);
const FUNCTIES = new Set([
  'ArrowFunctionExpression',
  'FunctionExpression',
  'FunctionDeclaration',
  'ObjectMethod',
]);
/** What a text is made of. */
const DELEN = new Set(['StringLiteral', 'TemplateLiteral']);
/** What stands between a part of a text and the property or call it is for. */
const OMHULSEL = new Set([
  'BinaryExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'TemplateLiteral',
]);

/** Spaces in the fixed part of a text: no outcome, fact or article has two. @param {Node} node */
const spacesIn = ({ value, quasis = [] }) =>
  [value ?? '', ...quasis.map((one) => one.value.raw)].join('').split(' ').length - 1;

/** @param {Path} path The reason to leave this node alone; undefined when it must be mutated. */
function reasonToIgnore(path) {
  for (let at = path; at.parentPath; at = at.parentPath) {
    const above = at.parentPath.node;
    // What is said in which case is words too; a function is not, for it may be called for more.
    if (above.type === 'ObjectProperty' && above.key?.name === 'motivering') return 'text for a person';
    if (FUNCTIES.has(above.type)) break;
  }
  if (!DELEN.has(path.node.type)) return undefined;
  if (spacesIn(path.node) >= 2) return 'a sentence';
  let [part, around] = [path, path.parentPath];
  while (around && OMHULSEL.has(around.node.type)) [part, around] = [around, around.parentPath];
  const use = around?.node;
  if (use?.type === 'ObjectProperty' && TEKSTEN.has(use.key?.name ?? '')) return 'text for a person';
  if (use?.type === 'NewExpression') return 'text of a refusal';
  if (
    use?.type === 'CallExpression' &&
    FEITEN.has(use.callee?.name ?? '') &&
    use.arguments?.[1] === part.node
  )
    return 'explains a fact';
  return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'teksten', value: { shouldIgnore: reasonToIgnore } }];
