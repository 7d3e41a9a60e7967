import ts from 'typescript'

/** A call of Payload's Local API that says too little about for whom it acts. `line` counts from 1. */
export type Offence = { file: string; line: number; call: string; why: string }

const operations = new Set([
  ...['find', 'findByID', 'findDistinct', 'create', 'update', 'delete', 'count', 'duplicate'],
  ...['findVersions', 'findVersionByID', 'countVersions', 'restoreVersion'],
  ...['findGlobal', 'updateGlobal', 'findGlobalVersions', 'findGlobalVersionByID', 'restoreGlobalVersion'],
  ...['countGlobalVersions', 'login', 'forgotPassword', 'resetPassword', 'unlock'],
])

/**
 * Reads one source text and names every Local API call (`payload.find`, `req.payload.update` …) that
 * does not write out `overrideAccess`, that acts for a person without naming him, that acts for the system
 * without a reason (`// system: …` above it), that leaves the transaction of the `req` in scope, that changes many
 * documents at once, or whose options cannot be read here.
 * @param mayActForSystem the file stands in the list of those that always act for the system
 */
export function localApiOffences(file: string, text: string, mayActForSystem = false): Offence[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const lines = text.split('\n')
  const offences: Offence[] = []

  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    const call = operationOf(node)
    if (!call) return
    const at = source.getLineAndCharacterOfPosition(node.getStart()).line
    const accuse = (why: string) => offences.push({ file, line: at + 1, call: node.getText(source), why })
    if (!ts.isCallExpression(node.parent) || node.parent.expression !== node) {
      accuse('is handed on instead of being called')
      return
    }
    judge(node.parent, call).forEach(accuse)
  }

  function judge(call: ts.CallExpression, { operation, throughReq }: Called): string[] {
    const options = readOptions(call.arguments[0], call)
    if (!options) return ['has options that cannot be read here: write them as an object']
    const why: string[] = []
    const decision = options.get('overrideAccess')
    if (!decision) why.push('does not write out overrideAccess')
    const forPerson = decision?.kind === ts.SyntaxKind.FalseKeyword
    const forSystem = decision?.kind === ts.SyntaxKind.TrueKeyword
    if (decision && !forSystem && !options.has('user') && !options.has('req')) {
      why.push('acts for a person and names no user and no req')
    }
    if (decision && !forPerson && !mayActForSystem && !hasReason(call) && !hasReason(decision)) {
      why.push('acts for the system without a reason: // system: …')
    }
    if ((throughReq || reqInScope(call)) && !options.has('req')) why.push('leaves the transaction: pass req')
    if (['update', 'delete'].includes(operation) && (options.has('where') || !options.has('id'))) {
      why.push('changes many documents at once, and commits halves')
    }
    return why
  }

  /** The reason stands in the comment above the line, above its statement or above its function. */
  function hasReason(node: ts.Node): boolean {
    const places: ts.Node[] = [node]
    for (let up = node.parent; up && !ts.isSourceFile(up); up = up.parent) {
      if (ts.isStatement(up) && !ts.isBlock(up)) places.push(up)
      if (ts.isFunctionLike(up)) {
        places.push(up)
        break
      }
    }
    return places.some((place) => {
      let line = source.getLineAndCharacterOfPosition(place.getStart()).line - 1
      for (; line >= 0; line -= 1) {
        const words = (lines[line] ?? '').trim()
        if (!/^(\/\/|\/\*|\*)/.test(words)) return false
        if (/system: \S/.test(words)) return true
      }
      return false
    })
  }

  ts.forEachChild(source, visit)
  return offences
}

type Called = { operation: string; throughReq: boolean }

/** `payload.find`, `req.payload.find`, `anything.payload['find']`; not `payload.db.find`, not `list.find`. */
function operationOf(node: ts.Node): Called | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined
  const name = ts.isPropertyAccessExpression(node)
    ? node.name.text
    : ts.isStringLiteralLike(node.argumentExpression)
      ? node.argumentExpression.text
      : ''
  if (!operations.has(name)) return undefined
  const owner = bare(node.expression)
  if (ts.isIdentifier(owner))
    return owner.text === 'payload' ? { operation: name, throughReq: false } : undefined
  if (!ts.isPropertyAccessExpression(owner) || owner.name.text !== 'payload') return undefined
  return { operation: name, throughReq: bare(owner.expression).getText() === 'req' }
}

/** What a call is told, spread constants of the same file included; undefined when it cannot be seen. */
function readOptions(
  argument: ts.Expression | undefined,
  from: ts.Node,
): Map<string, ts.Expression> | undefined {
  if (!argument) return undefined
  const value = bare(argument)
  if (ts.isIdentifier(value)) {
    const initializer = constantOf(value.text, from)
    return initializer && readOptions(initializer, from)
  }
  if (!ts.isObjectLiteralExpression(value)) return undefined
  const found = new Map<string, ts.Expression>()
  for (const property of value.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = readOptions(property.expression, from)
      if (!spread) return undefined
      spread.forEach((expression, name) => found.set(name, expression))
    } else if (ts.isPropertyAssignment(property)) {
      found.set(property.name.getText().replace(/['"]/g, ''), bare(property.initializer))
    } else if (ts.isShorthandPropertyAssignment(property)) {
      found.set(property.name.text, property.name)
    }
  }
  return found
}

/** The value of the nearest `const name = …` around a place. */
function constantOf(name: string, from: ts.Node): ts.Expression | undefined {
  for (let scope: ts.Node | undefined = from.parent; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
        continue
      const declared = statement.declarationList.declarations.find((one) => one.name.getText() === name)
      if (declared?.initializer) return declared.initializer
    }
  }
  return undefined
}

/** An enclosing function is given a `req`, or takes one out of what it is given. */
function reqInScope(node: ts.Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isFunctionLike(up) && up.parameters.some(({ name }) => bindsReq(name))) return true
  }
  return false
}

const bindsReq = (name: ts.BindingName): boolean =>
  ts.isIdentifier(name)
    ? name.text === 'req'
    : name.elements.some((element) => ts.isBindingElement(element) && bindsReq(element.name))

function bare(expression: ts.Expression): ts.Expression {
  let inner = expression
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  ) {
    inner = inner.expression
  }
  return inner
}
