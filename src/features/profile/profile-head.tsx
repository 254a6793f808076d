import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { profileWords as words } from '#messages/en/profile.ts'
import { clock, number, t } from '#messages/t.ts'
import { Artwork, ArtworkBone } from '#parts/artwork.tsx'
import { openUrl } from '#spotify/links.ts'
import type { AllPlaylists } from '#spotify/playlist.ts'
import type { Profile } from '#spotify/profile.ts'
import { CreditBone, TitleBone } from '#ui/bone.tsx'
import { Head, type Credit } from '#ui/head.tsx'
import { Name } from '#ui/name.tsx'

type ProfileHeadProps = { me: UseQueryResult<Profile>; playlists: UseQueryResult<AllPlaylists> }

/** Name, picture and a few figures. Without the name it is still the profile. */
export function ProfileHead({ me, playlists }: ProfileHeadProps) {
  const href = me.data && openUrl('user', me.data.id)
  const readAt = me.data === undefined ? null : t(words.read, { time: clock(me.dataUpdatedAt) })
  const waits = me.data === undefined && me.isFetching
  return (
    <Head
      catalogue={[<b key="what">{words.profile}</b>, ...(readAt === null ? [] : [readAt])]}
      {...(href && { open: { href, label: words.open } })}
      title={<Title me={me.data} waits={waits} />}
      art={
        waits ? <ArtworkBone size="page" /> : <Artwork pictures={me.data?.pictures ?? []} size="page" blank="person" />
      }
      credits={toCredits(playlists, me.data?.id)}
    />
  )
}

function Title({ me, waits }: { me: Profile | undefined; waits: boolean }) {
  if (me !== undefined) return <Name>{me.name ?? me.id}</Name>
  if (!waits) return words.profile
  return (
    <>
      <span className="hidden-text">{words.profile}</span>
      <TitleBone />
    </>
  )
}

function toCredits({ data, isFetching }: UseQueryResult<AllPlaylists>, me: string | undefined): readonly Credit[] {
  const own = data?.playlists.filter(({ owner }) => owner.id === me) ?? []
  const all = data?.playlists.length ?? 0
  const items = own.reduce((sum, { total }) => sum + (total ?? 0), 0)
  // Figures of a part would be wrong ones: they come when every list has.
  const known = data?.complete === true
  const figure = (count: number, needsMe: boolean): ReactNode => {
    if (known && (me !== undefined || !needsMe)) return number(count)
    if (!isFetching) return '–'
    return <CreditBone width="s" />
  }
  return [
    { label: words.playlists, value: figure(all, false) },
    { label: words.yours, value: figure(own.length, true) },
    { label: words.items, value: figure(items, true) },
    { label: words.followed, value: figure(all - own.length, true) },
  ]
}
