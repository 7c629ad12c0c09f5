// Completes package-lock.json after `npm install`: where npm could not look up the native part of a package
// for every system, it leaves those parts out of the lock file, and newer npm then refuses `npm ci`
// altogether. Each missing part is written down with its version and the system that it is for; npm fetches
// it only there. Usage: node scripts/complete-lock.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** What `…/binding-linux-arm64-musl` says about the system that it is for; undefined where it says nothing. */
function systemOf(name) {
  const parts = name.split('/').at(-1).split('-')
  const os = SYSTEMS.find((one) => parts.includes(one))
  const cpu = PROCESSORS.find((one) => parts.includes(one))
  if (os === undefined || cpu === undefined) return undefined
  const libc = parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : undefined
  return { cpu: [cpu], ...(libc === undefined ? {} : { libc }), os: [os] }
}

/** Whether `name` is found from the package at `from`, as Node looks for it. */
function isLocked(packages, from, name) {
  let at = from
  for (;;) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true
    if (at === '') return false
    at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))
  }
}

/** Adds every missing native part to the lock and returns their names. */
export function complete(lock) {
  const { packages } = lock
  const added = []
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const system = systemOf(name)
      if (isLocked(packages, from, name) || system === undefined || !/^\d+\.\d+\.\d+$/.test(version)) continue
      packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...system }
      added.push(name)
    }
  }
  const inOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(inOrder)
  return added
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = complete(lock)
  if (process.argv.includes('--check')) {
    for (const name of added) console.error(`package-lock.json lacks ${name}`)
    process.exitCode = added.length === 0 ? 0 : 1
  } else if (added.length > 0) {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(`package-lock.json: ${added.length} native parts added`)
  }
}
