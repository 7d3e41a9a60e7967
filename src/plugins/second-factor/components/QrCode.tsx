import { encode } from 'uqr'

/** Light modules around a QR code; readers need four (ISO/IEC 18004). */
const quietZone = 4

/** A QR code as an inline SVG: no file, no other host. */
export function QrCode({ label, text }: { label: string; text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      aria-label={label}
      className="second-factor-qr"
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${size} ${size}`}
    >
      <rect fill="#fff" height={size} width={size} />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
