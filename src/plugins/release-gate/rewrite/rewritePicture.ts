import sharp, { type Sharp } from 'sharp'
import { mostPixels } from '../inspect/picture/inspectPicture'
import { checkBoxes, type RedactionBox } from '../rules/boxes'
import { Refused } from '../rules/refusal'

type Kind = 'jpeg' | 'png' | 'webp'
type Raw = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }

/**
 * A picture written anew from its pixels: turned upright, boxes filled, nothing carried along. Proven on the bytes that
 * leave: boxes are black, the rest is as it was. @throws Refused
 */
export async function rewritePicture(
  bytes: Buffer,
  kind: Kind,
  boxes: readonly RedactionBox[],
): Promise<Buffer> {
  const before = await pixelsOf(bytes)
  checkBoxes(boxes, [before])
  const after = { ...before, data: Buffer.from(before.data) }
  for (const box of boxes) blackOut(after, box)
  if (after.channels === 4) clearUnseen(after.data)
  const { width, height, channels } = after
  const written = await encode(
    sharp(after.data, { raw: { width, height, channels } }),
    kind,
    boxes.length > 0,
  )
  await prove(written, before, boxes)
  return written
}

const encode = (picture: Sharp, kind: Kind, exact: boolean): Promise<Buffer> => {
  if (kind === 'png') return picture.png().toBuffer()
  if (kind === 'webp') return picture.webp({ lossless: exact, quality: 90 }).toBuffer()
  return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
}

export async function pixelsOf(bytes: Buffer): Promise<Raw> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
      .rotate()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height, channels: info.channels as Raw['channels'] }
  } catch {
    throw new Refused('gate.broken', 'picture')
  }
}

/** Every pixel the box touches, and up to the squares a JPEG is made of: none of them mixes with what was there. */
function area({ x, y, width, height }: RedactionBox, picture: Pick<Raw, 'width' | 'height'>, grid: number) {
  const down = (value: number) => Math.max(0, Math.floor(value / grid) * grid)
  return {
    left: down(x),
    top: down(y),
    right: Math.min(picture.width, Math.ceil((x + width) / grid) * grid),
    bottom: Math.min(picture.height, Math.ceil((y + height) / grid) * grid),
  }
}

const jpegSquare = 8

function blackOut(picture: Raw, box: RedactionBox): void {
  const { left, top, right, bottom } = area(box, picture, jpegSquare)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * picture.width + x) * picture.channels
      picture.data.fill(0, at, at + picture.channels)
      if (picture.channels === 4 || picture.channels === 2) picture.data[at + picture.channels - 1] = 255
    }
  }
}

function clearUnseen(data: Buffer): void {
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 0) data.fill(0, at, at + 3)
}

const blackest = 12
const mostDifference = 14

async function prove(written: Buffer, before: Raw, boxes: readonly RedactionBox[]): Promise<void> {
  const after = await pixelsOf(written)
  if (after.width !== before.width || after.height !== before.height)
    throw new Refused('gate.proof_failed', 'size')
  const colours = Math.min(3, after.channels, before.channels)
  const covered = new Uint8Array(after.width * after.height)
  for (const box of boxes) {
    const { left, top, right, bottom } = area(box, after, jpegSquare)
    for (let y = top; y < bottom; y++) covered.fill(1, y * after.width + left, y * after.width + right)
  }
  let difference = 0
  let rest = 0
  for (const [pixel, isCovered] of covered.entries()) {
    for (let colour = 0; colour < colours; colour++) {
      const now = after.data[pixel * after.channels + colour] ?? 0
      if (isCovered && now > blackest) throw new Refused('gate.proof_failed', 'pixels')
      if (isCovered || (before.channels === 4 && before.data[pixel * 4 + 3] === 0)) continue
      difference += Math.abs(now - (before.data[pixel * before.channels + colour] ?? 0))
      rest++
    }
  }
  if (rest > 0 && difference / rest > mostDifference) throw new Refused('gate.proof_failed', 'neighbours')
}
