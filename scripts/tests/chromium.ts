import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium that starts: the machine's own, else Playwright's, else one installed now; undefined where none can be had. */
export function findChromium(): string | undefined {
  const ways = [machineChromium, playwrightChromium, installByPlaywright, installByApt]
  for (const way of ways) {
    const path = way()
    if (path !== undefined) return path
  }
  return undefined
}

function machineChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(starts)
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath()
  return starts(path) ? path : undefined
}

function installByPlaywright(): string | undefined {
  console.log('No Chromium found; fetching one …')
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  })
  return playwrightChromium()
}

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0) return undefined
  const apt = (...words: string[]) => spawnSync('apt-get', words, { stdio: 'inherit' })
  apt('update', '-qq')
  apt('install', '-y', '-qq', 'chromium')
  return machineChromium()
}

/** Whether it is there and its libraries are too. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
