// Brings a fresh clone to life: installs what package-lock.json names and runs scripts on the Node that it
// pins. Plain JavaScript without packages, because it runs before there are any, on whatever Node (from 20
// on) the machine has.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isWindows = process.platform === 'win32'

/** The folder of the clone. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The project's own Node. */
export const node26 = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

/** One of two texts, by the language of the console; the same rule as in src/platform/config.ts. */
export function inLanguage(indonesian, english) {
  const { ETALASE_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
  const chosen = ETALASE_LANGUAGE === 'id' || ETALASE_LANGUAGE === 'en' ? ETALASE_LANGUAGE : undefined
  const isIndonesian = /^(id|in)([_.-]|$)/i.test(chosen ?? (LC_ALL || LC_MESSAGES || LANG || ''))
  return isIndonesian ? indonesian : english
}

/** Starts a program, hands signals on to it, and gives the exit code with which it ends. */
export function runProgram(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  // Ctrl-C reaches the child by the terminal already; a second one does it no harm.
  const handOn = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, handOn)
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, handOn)
  })
}

function packagesOf(file) {
  if (!existsSync(file)) return undefined
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  return packages
}

/** Whether node_modules is what package-lock.json says, by the record that npm keeps of what it installed. */
function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (installed === undefined || !existsSync(node26)) return false
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {}
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    // The native parts for other systems are in the lock file and, rightly, not installed.
    return installed[path] === undefined ? optional === true : installed[path].version === version
  })
}

/** The npm that started us, else the one on the path. */
function npm(args) {
  const starter = process.env.npm_execpath
  if (starter?.endsWith('npm-cli.js')) return runProgram(process.execPath, [starter, ...args], { cwd: root })
  return runProgram('npm', args, { cwd: root, shell: isWindows })
}

/** Installs exactly what package-lock.json names, where that is not there already. Ends the program where it cannot. */
export async function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    console.error(
      inLanguage(
        `Etalase memerlukan Node 20 atau lebih baru; ini Node ${process.versions.node}.`,
        `Etalase needs Node 20 or newer; this is Node ${process.versions.node}.`,
      ),
    )
    process.exit(1)
  }
  if (isInstalled()) return
  console.log(
    inLanguage(
      'Memasang yang diperlukan (sekitar satu menit) …',
      'Installing what is needed (about a minute) …',
    ),
  )
  // Whatever this machine's npm is set to: with the tools that build, and with the scripts that fetch Node.
  // Its warnings about the machine's Node do not matter, because nothing runs on that.
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts=false', '--loglevel=error']
  const code = await npm(['ci', ...flags])
  if (code === 0 && existsSync(node26)) return
  console.error(
    inLanguage(
      'Pemasangan gagal; sebabnya tertulis di atas. Setelah diperbaiki, jalankan lagi perintah yang sama.',
      'Installing failed; the reason is above. When it is mended, run the same command again.',
    ),
  )
  process.exit(code === 0 ? 1 : code)
}

/** Runs a script of this project on the project's own Node and ends as it ends. */
export async function run(script, args, options = {}) {
  // What Node compiled once it need not compile at the next start: about half of the time until ready.
  const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'node')
  const env = { NODE_COMPILE_CACHE, ...process.env }
  process.exitCode = await runProgram(node26, [join(root, script), ...args], { env, ...options })
}
