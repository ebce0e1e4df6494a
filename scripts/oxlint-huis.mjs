import { posix, relative, sep } from 'node:path';
import { crossedBorders, wordsForbiddenIn } from './borders.mjs';
import { root } from './build.mjs';

/**
 * The rules of this house for oxlint; they need what its own rules lack: the path an import leads to.
 *
 * @typedef {Extract<Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1], { create: unknown }>} Rule
 * @typedef {NonNullable<Parameters<Parameters<Rule['create']>[0]['report']>[0]['node']>} Node
 * @typedef {Parameters<NonNullable<ReturnType<Rule['create']>['CallExpression']>>[0]} Call
 * @typedef {Parameters<NonNullable<ReturnType<Rule['create']>['NewExpression']>>[0]} Construction
 */

/** @param {string} filename */
const inRepository = (filename) => relative(root, filename).split(sep).join('/');

/** @param {string} file @param {string} specifier */
const target = (file, specifier) =>
  specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : `npm:${specifier}`;

/** @type {Rule} */
const border = {
  create(context) {
    const file = inRepository(context.filename);
    /** @param {Node} node @param {{ value?: unknown } | null} source */
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const to = target(file, source.value);
      for (const { name, why } of crossedBorders(file, to)) {
        context.report({ node, message: `${name}: ${why} (${to})` });
      }
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, 'value' in node.source ? node.source : null),
      TSImportType: (node) => check(node, node.source),
    };
  },
};

/** @type {Rule} */
const word = {
  create(context) {
    const forbidden = wordsForbiddenIn(inRepository(context.filename));
    if (forbidden.length === 0) return {};
    /** @param {Node} node @param {string} used */
    const report = (node, used) => {
      for (const { name, why } of forbidden.filter((row) => row.word === used)) {
        context.report({ node, message: `${name}: ${why} (${used})` });
      }
    };
    /** @param {Call | Construction} node */
    const called = ({ callee }) => {
      if (callee.type === 'Identifier') report(callee, callee.name);
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        report(callee, `.${callee.property.name}()`);
      }
    };
    return {
      CallExpression: called,
      NewExpression: called,
      MemberExpression(node) {
        if (node.object.type !== 'Identifier') return;
        report(node, node.object.name);
        const { property } = node;
        if (property.type === 'Identifier') report(node, `${node.object.name}.${property.name}`);
        if (property.type === 'Literal') report(node, `${node.object.name}.${property.value}`);
      },
    };
  },
};

/** `!` only says what a check just before it showed: that this index exists. @type {Rule} */
const nonNullOnIndex = {
  create: (context) => ({
    TSNonNullExpression(node) {
      const { expression } = node;
      if (expression.type === 'MemberExpression' && expression.computed) return;
      context.report({ node, message: 'non-null-on-index: `!` only after an index that was just checked' });
    },
  }),
};

export default { meta: { name: 'huis' }, rules: { border, word, 'non-null-on-index': nonNullOnIndex } };
