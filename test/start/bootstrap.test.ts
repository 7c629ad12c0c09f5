import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const scripts = join(import.meta.dirname, '..', '..', 'scripts')
const locked = {
  '': {},
  'node_modules/part': { version: '2.0.0' },
  'node_modules/part-for-another-system': { version: '2.0.0', optional: true },
}

/** A clone whose lock file names two parts, of which `installed` are there. */
function cloneWith(installed: Record<string, { version: string }>): string {
  const clone = mkdtempSync(join(tmpdir(), 'etalase-clone-'))
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
  cpSync(join(scripts, 'bootstrap.mjs'), join(clone, 'scripts', 'bootstrap.mjs'))
  mkdirSync(join(clone, 'node_modules', 'node', 'bin'), { recursive: true })
  writeFileSync(join(clone, 'node_modules', 'node', 'bin', 'node'), '')
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: locked }))
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  // In place of npm: writes down what it was asked, and does it or fails.
  const npm = `require('node:fs').writeFileSync('asked', process.argv.slice(2).join(' ')); process.exit(Number(process.env.NPM_FAILS ?? 0))`
  writeFileSync(join(clone, 'npm-cli.js'), npm)
  return clone
}

function ensureInstalled(clone: string, more: Record<string, string> = {}) {
  const script = `import { ensureInstalled } from ${JSON.stringify(join(clone, 'scripts', 'bootstrap.mjs'))}\nawait ensureInstalled()`
  const env = { PATH: '/usr/bin:/bin', npm_execpath: join(clone, 'npm-cli.js'), LANG: 'C', ...more }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: '/',
    env,
    encoding: 'utf8',
  })
  const asked = join(clone, 'asked')
  return {
    status,
    printed: stdout + stderr,
    asked: existsSync(asked) ? readFileSync(asked, 'utf8') : undefined,
  }
}

it('installs nothing where all that the lock file names for this system is there', () => {
  const outcome = ensureInstalled(cloneWith({ 'node_modules/part': { version: '2.0.0' } }))
  expect(outcome).toEqual({ status: 0, printed: '', asked: undefined })
})

it.each([
  ['a part is missing', {}],
  ['a part is there in another version', { 'node_modules/part': { version: '1.9.0' } }],
])('installs exactly what is locked where %s, whatever npm is set to leave out', (_what, installed) => {
  const { status, printed, asked } = ensureInstalled(cloneWith(installed))
  expect(status).toBe(0)
  expect(asked).toBe('ci --include=dev --include=optional --ignore-scripts=false --loglevel=error')
  expect(printed).toContain('Installing what is needed')
})

it('ends with the exit code of npm where that fails, in the language of the console', () => {
  const { status, printed } = ensureInstalled(cloneWith({}), { NPM_FAILS: '3', LANG: 'id_ID.UTF-8' })
  expect(status).toBe(3)
  expect(printed).toContain('Pemasangan gagal')
})
