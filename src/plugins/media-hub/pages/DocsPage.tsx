import { Layout } from './Layout'
import type { Site } from './site'

/** As much of the description as the page shows. */
export type Described = {
  paths: Record<string, Partial<Record<Method, Operation>>>
}
type Method = 'get' | 'post'
type Operation = {
  operationId: string
  summary: string
  'x-summary-id': string
  description?: string
  parameters: Array<{ name: string; in: string; description?: string; schema: Field }>
  requestBody?: { content: Record<string, Content> }
  responses: Record<string, { description?: string; $ref?: string; content?: Record<string, Content> }>
}
type Content = { example?: unknown; schema?: { properties?: Record<string, Field> } }
type Field = { description?: string; [word: string]: unknown }

/** The description of the content API for people: the same document as /v1/openapi.json, without a script. */
export function DocsPage({ site, paths }: Described & { site: Site }) {
  const operations = Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ path, method: 'GET', ...get }] : []),
    ...(post ? [{ path, method: 'POST', ...post }] : []),
  ])
  return (
    <Layout
      site={site}
      title={`API konten · ${site.name}`}
      description="Cara membaca rilis secara otomatis: alamat, parameter, batas, dan kunci."
      canonical={`${site.url}/docs`}
    >
      <h1>API konten</h1>
      <p className="lead">
        Semua yang terbit dapat dibaca situs luar sebagai JSON, tanpa kunci. Kunci memberi batas lebih tinggi.
      </p>
      <p lang="en">
        Everything published can be read by outside sites as JSON, without a key. A key raises the limits.
      </p>
      <pre tabIndex={0} aria-label="Contoh permintaan">
        <code>{`curl '${site.url}/v1/releases?limit=5'`}</code>
      </pre>
      <p>
        Uraian mesin (OpenAPI 3.1): <a href="/v1/openapi.json">/v1/openapi.json</a>
      </p>
      <section aria-labelledby="aturan">
        <h2 id="aturan">Aturan · Rules</h2>
        <ul>
          <li>
            Yang dicabut menjawab <strong>410</strong>: turunkan naskahnya.{' '}
            <span lang="en">Withdrawn items answer 410: take them down.</span>
          </li>
          <li>
            Simpan <code>version</code> tertinggi per <code>id</code>.{' '}
            <span lang="en">Keep the highest version per id.</span>
          </li>
          <li>
            Kunci hanya lewat kepala <code>Authorization: Bearer hub_…</code>, tidak pernah di alamat.{' '}
            <span lang="en">Keys travel in the header only, never in an address.</span>
          </li>
          <li>
            Sisa batas ada di <code>RateLimit</code>; <strong>429</strong> menyebut <code>Retry-After</code>.{' '}
            <span lang="en">RateLimit tells what is left; 429 carries Retry-After.</span>
          </li>
        </ul>
      </section>
      <nav aria-label="Alamat" className="toc">
        <h2>Alamat · Addresses</h2>
        <ul>
          {operations.map(({ path, method, operationId, 'x-summary-id': summary }) => (
            <li key={operationId}>
              <a href={`#${operationId}`}>{summary}</a>{' '}
              <code>
                {method} {path}
              </code>
            </li>
          ))}
        </ul>
      </nav>
      {operations.map((operation) => (
        <Address key={operation.operationId} {...operation} />
      ))}
    </Layout>
  )
}

function Address({
  path,
  method,
  operationId,
  summary,
  description,
  parameters,
  requestBody,
  responses,
  ...more
}: Operation & { path: string; method: string }) {
  const [[type, body] = []] = Object.entries(requestBody?.content ?? {})
  const fields = Object.entries(body?.schema?.properties ?? {})
  const example = responses['200']?.content?.['application/json']?.example
  return (
    <section className="doc" id={operationId} aria-labelledby={`${operationId}-judul`}>
      <h2 id={`${operationId}-judul`}>{more['x-summary-id']}</h2>
      <p className="meta" lang="en">
        {summary}
        {description ? `. ${description}` : ''}
      </p>
      <p>
        <code>
          {method} {path}
        </code>
      </p>
      {parameters.length > 0 ? (
        <>
          <h3>Parameter</h3>
          <dl>
            {parameters.map(({ name, description: words, schema }) => (
              <Word key={name} name={name} words={words} schema={schema} />
            ))}
          </dl>
        </>
      ) : null}
      {fields.length > 0 ? (
        <>
          <h3>
            Isi · Body <code>{type}</code>
          </h3>
          <dl>
            {fields.map(([name, schema]) => (
              <Word key={name} name={name} words={schema.description} schema={schema} />
            ))}
          </dl>
        </>
      ) : null}
      <h3>Jawaban · Answers</h3>
      <p>
        <code>{Object.keys(responses).join(' ')}</code>
      </p>
      {example === undefined ? null : (
        <pre tabIndex={0} aria-label={`Contoh jawaban: ${more['x-summary-id']}`}>
          <code>{short(JSON.stringify(example, null, 2))}</code>
        </pre>
      )}
    </section>
  )
}

const Word = ({ name, words, schema }: { name: string; words: string | undefined; schema: Field }) => (
  <div>
    <dt>
      <code>{name}</code> <span className="meta">{typeOf(schema)}</span>
    </dt>
    <dd lang="en">{words}</dd>
  </div>
)

const MOST = 2400
const short = (text: string) => (text.length <= MOST ? text : `${text.slice(0, MOST)}\n…`)

function typeOf({ type, minimum, maximum, enum: values }: Record<string, unknown>): string {
  if (Array.isArray(values)) return values.join(' | ')
  return minimum === undefined ? String(type ?? '') : `${type}, ${minimum}–${maximum}`
}
