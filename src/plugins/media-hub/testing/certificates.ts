import 'reflect-metadata'
import * as x509 from '@peculiar/x509'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY = 24 * 3600 * 1000

type Authority = { name: string; keys: CryptoKeyPair; pem: string }
export type Papers = { key: string; cert: string }

/** An authority of our own. */
export async function anAuthority(name: string): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ name: `CN=${name}`, keys, signingAlgorithm: ALGORITHM, serialNumber: '01' },
    notBefore: new Date(Date.now() - 400 * DAY),
    notAfter: new Date(Date.now() + 400 * DAY),
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  })
  return { name, keys, pem: cert.toString('pem') }
}

/** Papers of a server, signed by an authority or, without one, by itself. Days count from now. */
export async function papersFor(
  host: string,
  { by, from = -1, to = 30 }: { by?: Authority; from?: number; to?: number } = {},
): Promise<Papers> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.create({
    ...{ subject: `CN=${host}`, issuer: `CN=${by?.name ?? host}`, serialNumber: '02' },
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + to * DAY),
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  })
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'), cert: cert.toString('pem') }
}
