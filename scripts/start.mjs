// `npm start`: installs what is missing, builds the browser part where its sources changed, starts the server.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, inLanguage, node26, root, run, runProgram } from './bootstrap.mjs'

const SOURCES = ['index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'src']
const built = join(root, 'dist', 'browser')
const stampFile = join(root, 'dist', 'browser.stamp')

function hashInto(hash, path) {
  if (!existsSync(path)) return
  hash.update(path.slice(root.length))
  hash.update(readFileSync(path))
}

function filesBelow(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** Tells the state of everything from which the browser part is built. */
function stampOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(root, source)
    if (source === 'src') for (const file of filesBelow(path)) hashInto(hash, file)
    else hashInto(hash, path)
  }
  return hash.digest('hex')
}

function isBuilt(stamp) {
  return (
    existsSync(join(built, 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  )
}

/** Builds beside the place and moves it there when whole, so that a server never sends half of one. */
async function buildBrowserPart() {
  const stamp = stampOfSources()
  if (isBuilt(stamp)) return
  console.log(inLanguage('Membangun bagian peramban …', 'Building the browser part …'))
  const fresh = `${built}.${process.pid}`
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const flags = ['build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir']
  const code = await runProgram(node26, [vite, ...flags], { cwd: root })
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    process.exit(code)
  }
  rmSync(stampFile, { force: true })
  rmSync(built, { recursive: true, force: true })
  mkdirSync(join(root, 'dist'), { recursive: true })
  renameSync(fresh, built)
  writeFileSync(stampFile, stamp)
}

await ensureInstalled()
const words = process.argv.slice(2)
if (words.length === 0) await buildBrowserPart()
// The channel tells the server when this process is gone, however that happened.
await run('src/main/start.ts', words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
