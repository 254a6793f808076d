import { build } from 'vite'
import { site } from './site.ts'

/** The production build as `npm run build` makes it, under a sub-path and without a Client ID built in. */
export default async function buildSite(): Promise<void> {
  process.env['BASE_PATH'] = site.base
  delete process.env['VITE_SPOTIFY_CLIENT_ID']
  await build({ logLevel: 'warn', build: { outDir: site.folder, emptyOutDir: true } })
}
