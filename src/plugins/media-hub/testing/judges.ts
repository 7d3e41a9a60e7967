import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { ParseOption, XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const FOLDER = resolve(process.env.JUDGES_DIR ?? '../shared/data/judges')

/** Whether the official schemas and suites lie at hand (JUDGES_DIR). */
export const judgesAtHand = existsSync(join(FOLDER, 'ninjs'))

/** Said where they do not. */
export const NOT_AT_HAND = `the outside judge is not at hand (JUDGES_DIR, now ${FOLDER}); our own profile judged alone`

const json = (path: string): object => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as object

/** IPTC's ninjs schema of a version; answers with what it finds wrong. */
export function ninjsJudge(version: '3.0' | '3.1'): (document: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema(json('ninjs/validation/test_suite/GeoJSON-schema.json'))
  const validate = ajv.compile(json(`ninjs/specification/ninjs-schema_${version}.json`))
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The documents of IPTC's own suite, by whether they should pass. */
export function ninjsSuite(version: '3.0' | '3.1', verdict: 'should_pass' | 'should_fail') {
  const folder = `ninjs/validation/test_suite/${version}/${verdict}`
  return readdirSync(join(FOLDER, folder)).map((name) => ({ name, document: json(join(folder, name)) }))
}

/** IPTC's NewsML-G2 schema at power conformance; answers with what it finds wrong. */
export function newsmlJudge(): (document: string) => string[] {
  xmlRegisterFsInputProviders()
  const path = join(FOLDER, 'newsml-g2/specification/NewsML-G2_2.35-spec-All-Power.xsd')
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
  const validator = XsdValidator.fromDoc(schema)
  return (document) => {
    const parsed = parsedXml(document)
    try {
      validator.validate(parsed)
      return []
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map(({ message }) => message)
      throw error
    } finally {
      parsed.dispose()
    }
  }
}

/** A document as an XML parser other than the one that wrote it reads it. @throws XmlParseError when it is none */
export const parsedXml = (document: string): XmlDocument =>
  XmlDocument.fromBuffer(Buffer.from(document), { option: ParseOption.XML_PARSE_NONET })
