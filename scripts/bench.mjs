// `npm run bench`: all benchmarks, one after the other. `npm run bench -- api`: one of them, with the words after its name.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, inLanguage, root, run } from './bootstrap.mjs'

const known = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort()
const [name, ...words] = process.argv.slice(2)

if (name !== undefined && !known.includes(name)) {
  const list = known.join(', ')
  console.error(inLanguage(`Tolok ukur yang ada: ${list}.`, `Benchmarks are: ${list}.`))
  process.exit(name === '--list' ? 0 : 1)
}
await ensureInstalled()
let missed = 0
for (const one of name === undefined ? known : [name]) {
  console.log(`— ${one}`)
  await run(`bench/${one}.ts`, words, { cwd: root })
  if (process.exitCode !== 0) missed += 1
}
process.exitCode = missed === 0 ? 0 : 1
