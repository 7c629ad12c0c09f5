// What a first visit has to load before anything is shown: the entry and everything it imports at once.
import { readFileSync } from 'node:fs'

const built = '.cache/first-load'
const manifest = JSON.parse(readFileSync(new URL(`${built}/.vite/manifest.json`, import.meta.url), 'utf8'))
const files = new Set()

function load(name) {
  const chunk = manifest[name]
  if (chunk === undefined) throw new Error(`The manifest of the build names ${name} without describing it`)
  if (files.has(`${built}/${chunk.file}`)) return
  files.add(`${built}/${chunk.file}`)
  for (const imported of chunk.imports ?? []) load(imported)
}

const entries = Object.keys(manifest).filter((name) => manifest[name].isEntry)
if (entries.length === 0) throw new Error('The manifest of the build names no entry')
entries.forEach(load)

export default [{ name: 'first load of the browser', path: [...files], gzip: true, limit: '250 kB' }]
