// @vitest-environment node
import { expect, test } from 'vitest'
import { parseFields, pickFields } from './fields.ts'

const playlist = {
  name: 'Road',
  owner: { id: 'ann', display_name: null },
  items: {
    total: 2,
    items: [
      { added_at: 'then', item: { id: '1', album: { name: 'Low', images: [{ url: 'x', width: 1 }] } } },
      { added_at: null, item: null },
    ],
  },
}

const pick = (fields: string): unknown => {
  const filter = parseFields(fields)
  return filter === null ? 'not understood' : pickFields(playlist, filter)
}

test.each([
  ['name', { name: 'Road' }],
  ['name,owner.id', { name: 'Road', owner: { id: 'ann' } }],
  ['name, items(total)', { name: 'Road', items: { total: 2 } }],
  ['items.total,items.items.added_at', { items: { total: 2, items: [{ added_at: 'then' }, { added_at: null }] } }],
  ['items(items(item(id)),total)', { items: { total: 2, items: [{ item: { id: '1' } }, { item: null }] } }],
  [
    'items.items(item(album(images.url)))',
    { items: { items: [{ item: { album: { images: [{ url: 'x' }] } } }, { item: null }] } },
  ],
  ['owner,owner.id', { owner: playlist.owner }],
  ['tracks(total),nonsense', {}],
  ['!items', { name: 'Road', owner: playlist.owner }],
  ['!items,name', { owner: playlist.owner }],
  [
    'items.items.item(album(!images)),name',
    { name: 'Road', items: { items: [{ item: { album: { name: 'Low' } } }, { item: null }] } },
  ],
  ['!owner.id,!items', { name: 'Road', owner: { display_name: null } }],
])('%s', (fields, expected) => {
  expect(pick(fields)).toEqual(expected)
})

test.each(['', ',', 'items(', 'items)', 'items()', 'a..b', 'a,', 'a b', '(a)'])(
  '%j is not of the language',
  (fields) => {
    expect(pick(fields)).toBe('not understood')
  },
)
