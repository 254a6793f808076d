/** A playlist before it is filled. Text is as the person typed it; the description as Spotify sends it. */
export type Plan = {
  name: string
  size: number
  /** Who keeps it; the sample person unless named. */
  by?: Keeper
  description?: string | null
  public?: boolean | null
  together?: boolean
  /** Design and palette of a cover of its own; without one it is a mosaic of what is inside. */
  cover?: readonly [string, number]
  /** Which music: kinds (`jc`) or a language (`=ar`); anything if absent. */
  from?: string
  /**
   * `l` local files, `g` gone ones, `e` episodes, `u` unplayable, `d` duplicates, `r` songs again from another record,
   * `t` odd dates and adders; `E` nothing but episodes.
   */
  odd?: string
  since?: number
}

export type Keeper = 'oddvar' | 'saoirse' | 'kirsten' | 'jun' | 'nameless'

/** People beside the sample person; ids old (a name) and new (a string of no meaning), as Spotify's are. */
export const keepers: Readonly<Record<Keeper, { id: string; name: string | null }>> = {
  oddvar: { id: 'oddvar.kleive', name: 'Oddvar Kleive' },
  saoirse: { id: '31pell5a0r5e7k2m4q6x8z1b3d5f', name: 'Saoirse Pell' },
  kirsten: { id: '1120447735', name: 'Kirsten Aalund' },
  jun: { id: '31asakura9j7u5n3w1y2t4r6p8l0', name: 'Jun Asakura 🎷' },
  nameless: { id: '31q0w9e8r7t6y5u4i3o2p1a2s3d4', name: null },
}

/** In the order of the person's own sidebar; null is a list of Spotify's that it no longer shows. */
export const plans: readonly (Plan | null)[] = [
  { name: 'The Long Shelf', size: 10_000, description: 'One of everything. Do not shuffle in company.' },
  {
    name: 'Kitchen, After Nine',
    size: 214,
    from: 'sjp',
    odd: 'ud',
    since: 2020,
    description: 'Dishes first, then dancing. Flour on the speaker is normal.',
  },
  {
    name: 'Songs for a Cold Engine',
    size: 87,
    from: 'rf',
    cover: ['lines', 4],
    since: 2019,
    description: 'For the 7:04, when it comes.',
  },
  {
    name: 'Rooms With Upright Pianos',
    size: 1042,
    from: 'cj',
    odd: 'gud',
    since: 2018,
    description: 'Pubs, chapels, school halls &amp; one lift',
  },
  {
    name: 'Harbour Radio 1–40',
    size: 40,
    by: 'oddvar',
    public: true,
    cover: ['waves', 8],
    since: 2021,
    description: 'The forty that the harbour hears. New on Fridays.',
  },
  {
    name: 'Ferry Timetable',
    size: 156,
    public: false,
    together: true,
    cover: ['stripes', 5],
    odd: 'tlg',
    since: 2022,
    description: 'Everyone adds three songs a crossing. No ballads before Tern Island.',
  },
  { name: 'Quiet Enough to Read', size: 63, from: 'ca', cover: ['halftone', 6], since: 2020 },
  {
    name: 'Wedding, Do Not Touch',
    size: 118,
    public: false,
    from: 'sp',
    cover: ['peaks', 2],
    odd: 'd',
    since: 2024,
    description: 'Leonard &amp; Agnes, 14 June. Yes, the Accordion Thing is in. No, you can&#x27;t move it.',
  },
  { name: 'B-Sides and Other Sides of Things, Volume 2', size: 302, odd: 'gur', since: 2017 },
  {
    name: 'Instrumentals for Long Division',
    size: 55,
    from: 'ej',
    cover: ['moire', 0],
    since: 2019,
    description: '55 ÷ 5 = 11. See? It works already.',
  },
  null,
  {
    name: 'Lilac Hour',
    size: 78,
    by: 'saoirse',
    public: true,
    cover: ['blocks', 8],
    since: 2022,
    description:
      '<a href="spotify:user:saoirse">saoirse</a>&#x27;s evenings, in the order of <a href="spotify:playlist:37i9dQZF1DX4sWSpwq3LiO">that other list</a> &lt;3',
  },
  {
    name: 'Found on Cassettes',
    size: 31,
    cover: ['lines', 6],
    odd: 'L',
    since: 2019,
    description: 'Everything from the shoebox that would still play',
  },
  { name: 'Tuesday', size: 9, cover: ['quarters', 6], since: 2023 },
  { name: 'Slow Boats', size: 141, from: 'af', cover: ['horizon', 2], since: 2018, odd: 'g' },
  {
    name: 'To Learn on Guitar',
    size: 24,
    from: 'f',
    cover: ['sunburst', 4],
    since: 2021,
    description: 'Capo where it says. Ask Halden about the bridge.',
  },
  { name: 'Everything Since Lisbon', size: 450, odd: 'gledur', since: 2021, description: '' },
  {
    name: 'أغاني الطريق إلى البحر',
    size: 33,
    from: '=ar',
    since: 2022,
    description: 'للسيارة القديمة، والنوافذ مفتوحة',
  },
  { name: 'שירים לשעה מאוחרת', size: 28, from: '=he', since: 2022, description: null },
  { name: '🚲🌧️🎧', size: 40, from: 'pe', since: 2023, description: '' },
  {
    name: 'Rock & Roll Is an Entity',
    size: 36,
    from: 'r',
    since: 2016,
    description: 'Rock &amp;amp; roll, &quot;mostly&quot;: 2 &lt; 3 guitars &gt; 1 synth, &#x27;til late',
  },
  { name: 'One Good Song', size: 1, since: 2026, description: 'That&#x27;s it. That&#x27;s the list.' },
  { name: 'New playlist (4)', size: 0, description: '' },
  {
    name: '<b>Not bold</b>',
    size: 12,
    from: 'e',
    cover: ['signs', 27],
    since: 2025,
    description: '&lt;script&gt;alert(&quot;not run&quot;)&lt;/script&gt; and <b>not bold</b> either',
  },
  {
    name: 'Dad’s Garage, 1974–1981',
    size: 96,
    from: 'rs',
    odd: 'tTgl',
    since: 2008,
    description: 'Moved over from three other programs. The dates are what they are.',
  },
  {
    name: 'Band Practice (Please Do Not Reorder)',
    size: 72,
    by: 'jun',
    public: false,
    together: true,
    from: 'jr',
    cover: ['drums', 11],
    odd: 'tl',
    since: 2024,
    description: 'Thursdays, Quayside, bring own chair',
  },
  { name: 'Sunday Roast and Other Emergencies', size: 60, from: 'sj', since: 2020 },
  {
    name: 'Swimming Lengths',
    size: 44,
    from: 'pe',
    cover: ['pills', 27],
    since: 2024,
    description: '64 × 25 m if nobody chats',
  },
  {
    name: 'deep house for shallow water',
    size: 120,
    by: 'nameless',
    public: true,
    from: 'e',
    since: 2023,
    description: '',
  },
  { name: 'Rain on the Skylight', size: 75, from: 'a', cover: ['contours', 13], since: 2019 },
  { name: '夜行バスの窓', size: 36, from: '=ja', since: 2024, description: '消灯のあとで、小さな音で' },
  {
    name: 'Z͓̽a̷l̴g̸o̶ ̵T̷a̶p̵e̴s̸ ̴(e\u0301 ≠ \u00e9)',
    size: 17,
    from: 'ae',
    cover: ['warped', 16],
    since: 2025,
    description: 'The file names came like t̶h̶i̶s̶',
  },
  {
    name: 'Songs That Were Playing When I Should Have Been Listening to What You Were Telling Me About the Boiler, the Insurance, and the Man Who Came About the Boiler Insurance',
    size: 41,
    since: 2022,
    description:
      'A long name for a short list. It does go on in the description too, where it says again, at some length, that the boiler is fine, the insurance is fine, and the man was very nice about both.',
  },
  null,
  { name: 'Office, Headphones On', size: 188, from: 'ea', since: 2021, odd: 'u' },
  {
    name: 'Untranslatable',
    size: 50,
    from: '=*',
    cover: ['quilt', 9],
    since: 2020,
    description: 'Saudade, hygge, Feierabend, 木漏れ日',
  },
  {
    name: 'Podcasts for the Ironing',
    size: 18,
    cover: ['lamp', 22],
    odd: 'E',
    since: 2024,
    description: 'Shirts: one episode. Sheets: two.',
  },
  {
    name: 'Nordisk jazz 1961–1979',
    size: 210,
    by: 'kirsten',
    public: true,
    from: 'j',
    since: 2019,
    description: 'Mest fra mine egne plader.',
  },
  { name: 'Songs That Mention Soup', size: 14, from: 'pf', cover: ['cup', 19], since: 2023 },
  { name: 'Five Stars, No Notes', size: 100, since: 2018, odd: 'u' },
  { name: 'Only the Bass Player Knows', size: 51, from: 'sh', since: 2022, public: false },
  {
    name: 'Written Down in Shops',
    size: 29,
    odd: 'g',
    cover: ['lenses', 20],
    since: 2023,
    description: 'Heard over the tills &amp; in lifts',
  },
  { name: 'Christmas, but Only the Good Ones', size: 7, from: 'sj', cover: ['petals', 20], since: 2021 },
]
