import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { matchPath } from 'react-router-dom'
import { paths } from '#paths.ts'

type Page = {
  path: string
  page: LazyExoticComponent<ComponentType>
  load: () => Promise<unknown>
  needsSession: boolean
}

/** One line a view: where it is, the code that shows it, and whether it needs a login. */
const view = <Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  needsSession: boolean,
): Page => ({ path, load, needsSession, page: lazy(async () => ({ default: (await load())[name] })) })

const views: readonly Page[] = [
  view(paths.setup, () => import('#features/setup/setup-page.tsx'), 'SetupPage', false),
  view(paths.profile, () => import('#features/profile/profile-page.tsx'), 'ProfilePage', true),
  view(paths.playlists, () => import('#features/playlists/playlists-page.tsx'), 'PlaylistsPage', true),
  view(paths.playlist, () => import('#features/playlist/playlist-page.tsx'), 'PlaylistPage', true),
  view(paths.liked, () => import('#features/liked/liked-page.tsx'), 'LikedPage', true),
  view(paths.albums, () => import('#features/albums/albums-page.tsx'), 'AlbumsPage', true),
  view(paths.shows, () => import('#features/shows/shows-page.tsx'), 'ShowsPage', true),
  view(paths.topArtists, () => import('#features/top/top-artists-page.tsx'), 'TopArtistsPage', true),
  view(paths.topTracks, () => import('#features/top/top-tracks-page.tsx'), 'TopTracksPage', true),
  view(paths.recent, () => import('#features/recent/recent-page.tsx'), 'RecentPage', true),
  view(paths.following, () => import('#features/following/following-page.tsx'), 'FollowingPage', true),
  view(paths.library, () => import('#features/library/library-page.tsx'), 'LibraryPage', true),
  view(paths.backup, () => import('./backup-route.tsx'), 'BackupRoute', false),
  view(paths.connection, () => import('#features/connection/connection-page.tsx'), 'ConnectionPage', true),
  view(paths.settings, () => import('#features/settings/settings-page.tsx'), 'SettingsPage', false),
  view(paths.privacy, () => import('#features/privacy/privacy-page.tsx'), 'PrivacyPage', false),
]

export const CallbackPage = lazy(async () => ({
  default: (await import('#features/callback/callback-page.tsx')).CallbackPage,
}))
export const NotFoundPage = lazy(async () => ({
  default: (await import('#features/not-found/not-found-page.tsx')).NotFoundPage,
}))
export const SignedOut = lazy(async () => ({ default: (await import('#parts/signed-out.tsx')).SignedOut }))

/** The view at a path of the app; undefined where there is none. */
export const viewAt = (pathname: string): Page | undefined =>
  views.find(({ path }) => matchPath(path, pathname) !== null)

/** Whether an in-app path leads to a view of ours; the query is of no matter. */
export const isKnownPath = (path: string): boolean => {
  const { pathname } = new URL(path, 'https://app.invalid')
  return pathname === paths.home || viewAt(pathname) !== undefined
}

/** Fetches the code of a view ahead of its first showing. A failure is met again, and told, when the view is opened. */
export const preload = (path: string): void => {
  const found = viewAt(new URL(path, 'https://app.invalid').pathname)
  found?.load().catch(() => undefined)
}
