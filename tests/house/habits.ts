import ts from 'typescript'

const at = (node: ts.Node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1

/** Walks a source text and collects what `judge` says of each node, with the line it stands on. */
function collect(file: string, text: string, judge: (node: ts.Node) => string | undefined): string[] {
  const kind = file.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TSX
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const said = judge(node)
    if (said) found.push(`${file}:${at(node)} ${said}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/**
 * Readings of the environment. Handing all of it on to a child process (`...process.env`) and setting a variable
 * for a library in the same process are none.
 */
export function environmentReadings(file: string, text: string): string[] {
  return collect(file, text, (node) => {
    if (ts.isImportDeclaration(node) && /['"](node:)?process['"]/.test(node.moduleSpecifier.getText())) {
      return 'imports the process'
    }
    if (!ts.isPropertyAccessExpression(node)) return undefined
    if (node.getText() === 'import.meta.env') return 'import.meta.env'
    if (node.getText() !== 'process.env' || ts.isSpreadAssignment(node.parent)) return undefined
    const { parent } = node.parent
    const isSet =
      ts.isBinaryExpression(parent) &&
      parent.left === node.parent &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
    return isSet ? undefined : 'process.env'
  })
}

/** Calls of the console. */
export function consoleCalls(file: string, text: string): string[] {
  return collect(file, text, (node) =>
    ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console'
      ? node.getText()
      : undefined,
  )
}

const worldly = new Set([
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'process',
  'performance',
  'crypto',
])

/** What makes a rule depend on more than its arguments: the clock, chance, the process, the network. */
export function impurities(file: string, text: string): string[] {
  return collect(file, text, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      return 'the clock'
    if (!ts.isIdentifier(node)) return undefined
    const owner =
      ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : undefined
    if (owner) return ['Date.now', 'Math.random'].includes(owner.getText()) ? owner.getText() : undefined
    const isName = ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)
    return worldly.has(node.text) && !isName ? node.text : undefined
  })
}
