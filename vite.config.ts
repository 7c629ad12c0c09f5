import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  publicDir: 'src/main/browser/public',
  plugins: [react(), compressed()],
  build: {
    outDir: 'dist/browser',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Charts are one large chunk, loaded by the pages that draw some.
    chunkSizeWarningLimit: 700,
  },
  server: { port: 4110, proxy: { '/api': 'http://127.0.0.1:4100' } },
})

/** Lays a smaller copy beside each text file, which the server sends to browsers that read it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist/browser' }) {
      const paths = await readdir(dir, { recursive: true })
      const texts = paths.filter((path) => /\.(js|css|svg)$/.test(path))
      await Promise.all(texts.map((path) => layBeside(join(dir, path))))
    },
  }
}

async function layBeside(file: string): Promise<void> {
  const content = await readFile(file)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality))
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}
