import { existsSync } from 'node:fs'
import path from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const { env, platform } = process
const windowsFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
)

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: windowsFolders.flatMap((folder) => [
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
}

/** Nothing is fetched by the browser for itself, and a container's small /dev/shm does not stop it. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a Chromium without a window: the one CHROMIUM names, the system's, else the one that npm brought.
 * @throws saying how to get one when none runs
 */
export async function startBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    const { executablePath, own } = await findChromium()
    return await chromium.launch({ executablePath, args: [...own, ...quiet, ...asRoot], headless: true })
  } catch (cause) {
    throw new Error(
      'No Chromium runs here. Debian and Ubuntu: sudo apt-get install -y chromium; macOS and Windows: install Google ' +
        'Chrome; or name one with CHROMIUM=/path/to/chromium.',
      { cause },
    )
  }
}

async function findChromium(): Promise<{ executablePath: string; own: string[] }> {
  const executablePath = [env.CHROMIUM, ...(usualPlaces[platform] ?? [])].find(
    (file) => file && existsSync(file),
  )
  if (executablePath) return { executablePath, own: [] }
  return { executablePath: await sparticuz.executablePath(), own: sparticuz.args }
}
