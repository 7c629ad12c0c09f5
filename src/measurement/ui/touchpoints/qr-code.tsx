import { create } from 'qrcode'
import { useMemo } from 'react'

/** Free modules around a QR code that readers need (ISO/IEC 18004). */
const quiet = 4

interface QrCodeProps {
  readonly text: string
  readonly label: string
  readonly className?: string | undefined
}

/** A QR code as one path, black on white whatever the screen, so that every camera reads it. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => modulesOf(text), [text])
  const side = size + 2 * quiet
  return (
    <svg
      className={className}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** The dark modules, each a square. Level Q: a quarter of the code may be worn or dirty. */
function modulesOf(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' })
  const { size } = modules
  const dark = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const)
    .filter(([x, y]) => modules.get(y, x) === 1)
    .map(([x, y]) => `M${x + quiet} ${y + quiet}h1v1h-1z`)
  return { size, path: dark.join('') }
}
