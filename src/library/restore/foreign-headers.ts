/** What a column of a table of songs can be about. */
export type Column =
  | 'list'
  | 'uri'
  | 'name'
  | 'artistUris'
  | 'artistNames'
  | 'albumUri'
  | 'albumName'
  | 'albumArtistUris'
  | 'albumArtistNames'
  | 'releaseDate'
  | 'image'
  | 'disc'
  | 'number'
  | 'duration'
  | 'explicit'
  | 'isrc'
  | 'playable'
  | 'addedBy'
  | 'addedAt'

// Exportify (exportify.app) writes its headers in the language of the page: English, Arabic, German, Greek, Spanish, French, Italian,
// Japanese, Dutch, Portuguese, Swedish, Turkish, Cantonese, Chinese in both scripts. Exportify.net has English alone, and has had
// three names for the first column. A name is under one column only, so that no language has to be known.
const names: Readonly<Record<Column, string>> = {
  list: 'Name|الاسم|Όνομα|Nombre|Nom|Nome|名前|Naam|Namn|İsim|名|名称|名稱|Playlist Name|Playlist',
  uri:
    'Track URI|Spotify URI|Spotify ID|Track ID|رابط الأغنية (URI)|Track-URI|URI κομματιού|URI de la canción|URI du titre|' +
    'URI della traccia|トラックURI|Nummer URI|URI da faixa|Låtens URI|Parça URI|歌 Link|曲目 URI',
  name:
    'Track Name|اسم الأغنية|Track-Name|Όνομα κομματιού|Nombre de la canción|Nom du titre|Nome della traccia|トラック名|' +
    'Nummernaam|Nome da faixa|Låtens namn|Parça Adı|歌名|曲目名称|曲目名稱',
  artistUris:
    'Artist URI(s)|Artist IDs|روابط الفنانين (URI)|Künstler-URI(s)|URI καλλιτέχνη/ων|URI(s) del artista|' +
    "URI(s) de l'artiste|URI dell'artista|アーティストURI|Artiest-URI|URI(s) do artista|Artistens URI|Sanatçı URI|" +
    'Artist Link|艺人 URI|藝人 URI',
  artistNames:
    'Artist Name(s)|أسماء الفنانين|Künstlername(n)|Όνομα/τα καλλιτέχνη|Nombre(s) del artista|' +
    "Nom(s) de l'artiste|Nome dell'artista|アーティスト名|Naam van artiest|Nome(s) do artista|Artistens namn|Sanatçı Adı|" +
    'Artist 名|艺人名称|藝人名稱',
  albumUri:
    "Album URI|رابط الألبوم (URI)|Album-URI|URI άλμπουμ|URI del álbum|URI de l'album|URI dell'album|アルバムURI|" +
    'URI do álbum|Albumets URI|Albüm URI|專輯 Link|专辑 URI|專輯 URI',
  albumName:
    "Album Name|اسم الألبوم|Album-Name|Όνομα άλμπουμ|Nombre del álbum|Nom de l'album|Nome dell'album|アルバム名|" +
    'Naam van album|Nome do álbum|Albumets namn|Albüm Adı|專輯名|专辑名称|專輯名稱',
  albumArtistUris:
    'Album Artist URI(s)|روابط فناني الألبوم (URI)|Album-Künstler-URI(s)|URI καλλιτέχνη/ων άλμπουμ|' +
    "URI(s) del artista del álbum|URI(s) de l'artiste de l'album|URI dell'artista dell'album|アルバムアーティストURI|" +
    'Artiest-URI van het album|URI(s) do artista do álbum|Albumartistens URI|Albümdeki Sanatçı URI|專輯 Artist Link|' +
    '专辑艺人 URI|專輯藝人 URI',
  albumArtistNames:
    'Album Artist Name(s)|أسماء فناني الألبوم|Album-Künstlername(n)|Όνομα/τα καλλιτέχνη άλμπουμ|' +
    "Nombre(s) del artista del álbum|Nom(s) de l'artiste de l'album|Nome dell'artista dell'album|アルバムアーティスト名|" +
    'Naam van artiest op het album|Nome(s) do artista do álbum|Albumartistens namn|Albümdeki Sanatçı Adı|' +
    '專輯 Artist 名|专辑艺人名称|專輯藝人名稱',
  releaseDate:
    'Album Release Date|Release Date|تاريخ إصدار الألبوم|Veröffentlichungsdatum des Albums|' +
    "Ημερομηνία κυκλοφορίας άλμπουμ|Fecha de lanzamiento del álbum|Date de sortie de l'album|" +
    "Data di rilascio dell'album|アルバム発売日|Releasedatum van het album|Data de lançamento do álbum|" +
    'Albumets releasedatum|Albüm Çıkış Tarihi|專輯發行日|专辑发行日期|專輯發行日期',
  image:
    'Album Image URL|رابط صورة الألبوم|Album-Bild-URL|URL εικόνας άλμπουμ|URL de la imagen del álbum|' +
    "URL de l'image de l'album|URL dell'immagine dell'album|アルバム画像URL|Album afbeelding-URL|URL da imagem do álbum|" +
    "Albumets bild-URL|Albüm Resim URL'si|專輯封面條 Link|专辑封面 URL|專輯封面 URL",
  disc:
    'Disc Number|رقم القرص|Disc-Nummer|Αριθμός δίσκου|Número de disco|Numéro de disque|Numero del disco|ディスク番号|' +
    'Schijfnummer|Número do disco|Skivnummer|Disk Numarası|碟片冧把|光盘编号|光碟編號',
  number:
    'Track Number|رقم الأغنية|Track-Nummer|Αριθμός κομματιού|Número de la canción|Numéro du titre|' +
    'Numero della traccia|トラック番号|Nummernummer|Número da faixa|Låtnummer|Parça Numarası|曲目冧把|曲目编号|曲目編號',
  duration:
    'Track Duration (ms)|Duration (ms)|مدة الأغنية (بالمللي ثانية)|Track-Dauer (ms)|Διάρκεια κομματιού (ms)|' +
    'Duración de la canción (ms)|Durée du titre (ms)|Durata della traccia (ms)|トラックの長さ（ミリ秒）|Nummerduur (ms)|' +
    'Duração da faixa (ms)|Låtlängd (ms)|Parça Süresi (ms)|曲目時長（毫秒）|曲目时长（毫秒）|曲目長度（毫秒）',
  explicit:
    'Explicit|صريح|Explizit|Ακατάλληλο|Explícito|Explicite|Esplicito|明示的な内容|Expliciet|Explícita|Açık İçerik|' +
    '家長指引|含露骨内容|含露骨內容',
  isrc: 'ISRC',
  playable:
    'Is Playable|قابل للتشغيل|Ist abspielbar|Αναπαράγεται|Es reproducible|Est jouable|È riproducibile|再生可能|Speelbaar|' +
    'É reproduzível|Är spelbar|Çalınabilir mi?|播得到|可播放',
  addedBy:
    'Added By|أضيف بواسطة|Hinzugefügt von|Προστέθηκε από|Añadido por|Ajouté par|Aggiunto da|追加者|Toegevoegd door|' +
    'Adicionado por|Tillagd av|Ekleyen|加入者|添加者|新增者',
  addedAt:
    'Added At|أضيف في|Hinzugefügt am|Προστέθηκε στις|Añadido en|Ajouté le|Aggiunto il|追加日時|Toegevoegd op|' +
    'Adicionado em|Tillagd vid|Eklenme Tarihi|加入時間|添加时间|新增時間',
}

const normal = (name: string): string => name.trim().normalize('NFC').toLowerCase()

const columnOf = new Map(
  Object.entries(names).flatMap(([column, all]) =>
    all.split('|').map((name) => [normal(name), column as Column] as const),
  ),
)

/**
 * Where each column of a table stands; null if there is none of URIs, without which it is no table of songs. What two
 * columns are about is taken from the first, and a name of the list counts in the first column alone.
 */
export function columnsIn(header: readonly string[]): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>()
  header.forEach((name, index) => {
    const column = columnOf.get(normal(name))
    if (column === undefined || found.has(column) || (column === 'list' && index > 0)) return
    found.set(column, index)
  })
  return found.has('uri') ? found : null
}

/** Headers that exportify.net has and exportify.app has not. */
const netNames: readonly string[] = ['release date', 'duration (ms)', 'artist ids', 'spotify id', 'record label']

export const isExportifyNet = (header: readonly string[]): boolean =>
  header.some((name) => netNames.includes(normal(name)))
