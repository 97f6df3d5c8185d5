import ts from 'typescript';
import type { Diagnostic } from './diagnostic';

/** What a browser has and a phone's script does not. */
const FORBIDDEN = new Set(['window', 'document']);
const MAY_BE_THERE = /\b(window|document)\b/;

/** Finds where a script reaches for a browser's globals: on a phone they are undefined. Names of its own are no matter. */
export function findForbiddenGlobals(file: string, text: string): Diagnostic[] {
  if (!MAY_BE_THERE.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = new Set<string>();
  const used: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text)) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (isReference(node)) used.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return used.filter(({ text: name }) => !declared.has(name)).map((name) => diagnosticAt(file, source, name));
}

function diagnosticAt(file: string, source: ts.SourceFile, name: ts.Identifier): Diagnostic {
  const { line, character } = source.getLineAndCharacterOfPosition(name.getStart());
  const message = `there is no ${name.text} on a phone`;
  return { severity: 'error', file, line: line + 1, column: character + 1, message };
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent);
  return (declares || ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.name === node;
}

/** Not the name of a field: `x.document`, `{ document: 1 }`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  const named = parent as ts.Node & { readonly name?: ts.Node };
  const isField =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent);
  return !(isField && named.name === node);
}
