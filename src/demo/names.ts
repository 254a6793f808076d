/**
 * Who makes the music: name, language, kind of music, first and last year.
 * Kinds: f folk, p pop, j jazz, e electronic, r rock, h hip-hop, c for piano and small rooms, a ambient, s soul.
 */
export const artistRows = `
Ilka Brandvold|en|p|2011|2026
The Slow Surveyors|en|r|2008|2025
Velvet Ordnance|en|r|2014|2026
Marguerite Okonjola|en|s|1971|2024
Halden & Frye|en|f|1994|2025
Quiet Machinery|en|e|2006|2026
Tomás Arrigo Quartet|en|j|1962|2019
Paper Lantern Union|en|p|2012|2026
Nocturne Depot|en|e|2001|2024
Pernille Vantør|da|c|2009|2026
Juniper Coil|en|p|2016|2026
Half Past Harbour|en|f|1998|2023
The Borrowed Umbrellas|en|p|1966|1979
Municipal Swimming|en|e|2010|2026
Dorothea Quill|en|f|1968|2011
Aunt Cassette|en|p|2015|2026
The Interim Committee|en|r|1979|2022
Lowland Telephone|en|a|2003|2025
Maxwell Ampersand|en|h|2013|2026
Sister Thermostat|en|s|1974|1986
Otis Fairweather Jr.|en|s|1965|1983
Clementine Vosk|en|p|2018|2026
The Understudies|en|r|1991|2009
Gable & Sons|en|f|1963|1976
Rosalind Tumbler|en|j|1959|1974
Eight Polite Horns|en|j|1977|2020
Captain Lukewarm|en|h|1996|2024
Ghost Allotment|en|a|2011|2026
Wren Calloway|en|f|2014|2026
Antimacassar|en|r|1983|1997
Sub-Post Office|en|e|1999|2026
Teodora & the Late Trains|en|p|2005|2021
Miles Underhill Trio|en|j|1960|1972
Bishop’s Elevator|en|r|1972|1981
Plaintext|en|e|2017|2026
Harriet Mbele-Stone|en|c|2012|2025
Lord Mayor of Nowhere|en|h|2019|2026
The Damp Proof Course|en|r|2002|2018
Pascal Winterbourne|en|c|1978|2016
Inland Ferry|en|a|2016|2026
Mothlight Orchestra|en|c|2007|2024
Queenie Adebanjo|en|h|2017|2026
Three Wet Wednesdays|en|f|2009|2022
Ordinary Weather|en|p|2020|2026
Sugar Inspector|en|s|1978|1989
Ambrose Tidewell|en|f|1970|2003
Kilometre Zero|en|e|1984|2012
The Left-Handed Cousins|en|f|1986|2014
Arithmetic Dog|en|r|2010|2025
Delphine Achterberg|en|c|1999|2026
The Very Idea|en|p|1981|1990
North Facing Garden|en|a|2018|2026
DJ Filing Cabinet|en|e|2004|2023
Beatrix and the Bylaws|en|r|2015|2026
Solomon Greaves|en|j|1964|1998
The Pocket Observatory|en|p|2000|2017
Ines Calloway-Ruiz|en|f|2007|2024
Grandmother Radio|en|s|2016|2026
Overcast|en|h|2001|2019
Tin Cathedral|en|r|1987|2008
Oddny Lysgaard|no|f|2004|2026
Fire Vinduer|no|p|2013|2025
Sjøkart|no|a|2010|2024
Bergliot Storm Trio|no|j|1973|2015
Lars-Gunnar Ström|sv|f|1967|1999
Tvättstugan|sv|p|2014|2026
Elsa Nordvik|sv|c|2011|2026
Stilla Maskiner|sv|e|2002|2021
Kaffe & Regn|da|p|2008|2024
Syvende Sal|da|j|1976|2018
Hrafn Eldjárn|is|a|2009|2026
Kuu ja Kioski|fi|p|2012|2026
Aino Lehtovaara|fi|f|1979|2017
Das Kleine Amt|de|e|1978|2016
Lotte Silberbaum|de|p|2015|2026
Regenrinne|de|r|1995|2012
Quartett am Güterbahnhof|de|j|1969|1994
De Laatste Tram|nl|p|2006|2023
Marijke van Dorst|nl|f|1972|2008
Les Parapluies Polis|fr|p|1965|1978
Odile Marchebleu|fr|p|2013|2026
Café Thermique|fr|e|1998|2022
Augustin Lafarge|fr|c|1985|2019
MC Baguette Grise|fr|h|2009|2026
Los Relojes Tristes|es|r|1988|2015
Inés Quiroga Vidal|es|f|1975|2021
Conjunto Mediodía|es|s|1961|1984
Nube Portátil|es|e|2016|2026
Dinis Alvarenga|pt|f|1983|2020
Bossa do Corredor|pt|j|1962|1977
Maré Baixa|pt|a|2014|2026
Celeste Ventimiglia|it|p|1964|1982
Orchestra Portatile|it|c|2003|2022
I Cugini del Faro|it|r|1971|1988
Zofia Kwiatek|pl|f|2010|2026
Winda Numer Trzy|pl|e|2004|2025
Bohuslav Kolář Combo|cs|j|1966|1989
Pan Deštník|cs|p|2011|2024
Σταυρούλα Μελτέμι|el|f|1969|2004
Ταχυδρομείο|el|e|2012|2026
Sabah Vapuru|tr|f|1977|2013
Mavi Kasetler|tr|r|1974|2026
ليلى الخزامى|ar|s|1966|1995
فرقة المرفأ|ar|f|1981|2022
קוואנטום וסבתא|he|p|2010|2025
נעמה ירדן|he|f|1978|2019
मीरा सागर|hi|f|1972|2018
बादल एक्सप्रेस|hi|p|2008|2026
午後の信号|ja|p|1982|2026
水島かなえ|ja|f|2009|2025
団地サウンズ|ja|e|2015|2026
三月の時刻表|ja|r|2003|2021
서윤하|ko|p|2014|2026
빨간 우산 클럽|ko|r|2006|2024
慢船乐队|zh|r|2005|2026
林素秋|zh|f|1976|2008
Тиха Вода|uk|f|1992|2026
Кіт Оптика|uk|e|2014|2026
Côr y Glannau|cy|f|1970|2016
Menna Tywyn|cy|p|2013|2026
Bahari Tatu|sw|s|1975|2001
Zawadi Mkubwa|sw|h|2011|2026
🐌|en|a|2021|2026
`

/** Titles that stand as they are; each is used once or twice. */
export const songs = `
I Alphabetised Your Spices;Ode to a Bus Shelter;The Cat Knows the Code;Wrong Umbrella, Right Train;Small Claims Court of Love;Bring Me the Good Scissors;
Everyone I Know Is Laminated;A Short History of the Shed;Nobody Waters the Fern;The Moon Is a Security Light;Parallel Parking With My Ex;Please Mind the Gap Year;
Seventeen Kinds of Drizzle;The Year We Owned a Boat;My Heart Is a Municipal Building;All the Clocks at My Mother’s;Kiss Me Under the Extractor Fan;
The Ghost Pays Rent;Sorry I’m Late, I Didn’t Want to Come;Two Left Gloves;Bicycle Weather;Hold Music for the Coastguard;A Letter to the Parking Authority;
Your Handwriting in My Atlas;The Last Good Payphone;Aubergine, Eggplant;We Should Have Named the Dog Something Else;Dance Like the Minutes Are Being Taken;
Love in the Time of Roadworks;Octopus at Law;A Polite Avalanche;The Lost Property Waltz;Tell It to the Allotment;Slow Puncture;The Weather Is Not Your Fault;
Ask the Harbourmaster;Don’t Read the Comments on My Soul;A Map of Where We Parked;Emergency Cardigan;The Night the Fridge Sang;Marmalade Economics;
Ten Thousand Teaspoons;Everything Is a Boat If You Believe;Uncle Leonard’s Theremin;The Librarian Said Run;The Duke of Lino;How to Fold a Fitted Sheet;
Somebody Else’s Sunday;Return to Sender, Twice;I Only Came for the Coat;Ferns Don’t Care;The Heron Has Opinions;Left at the Roundabout, Again;Overdue;
A Brief Inventory of My Pockets;Gravity, You Old Show-Off;Quarter to Forever;Every Lamp You Loved;Tuesday Has No Feelings;Breakfast for One and a Half;
The Salt Remembers;A Chair for the Moon;You Look Like You’ve Seen a Coast;Unsent Postcards, Vol. 9;The Unlit Staircase Blues;Our Lady of the Launderette;
Good Evening, Mr. Thermometer;Notes Toward an Apology;Pigeon Cathedral;Fog Is Just Clouds at Work;A Very Small Parade;The Cartographer’s Daughter Drives a Van;
What the Piano Tuner Heard;If Found, Please Return to the Sea;Terms and Conditions Apply to My Heart;The Accordion Stays in Its Case;Mustard Yellow Everything;
Bad Swimmers’ Anthem;Ring Twice for the Ghost;Unreliable Barometer;Nine Stops to Yours;Everyone Leaves the Party by Ladder;Footnotes;Quietly, Through Customs
`

/** The words that English titles are made from. */
export const words = {
  noun: 'Lantern Kettle Lighthouse Ledger Staircase Orchard Tram Umbrella Ferry Greenhouse Bicycle Compass Curtain Harbour Telegram Sparrow Thermostat Postcard Heron Wardrobe Chimney Accordion Barometer Violet Anchor Almanac Carousel Radiator Sycamore Turnstile Mirror Window Garden Balcony Escalator Marmalade Elevator Moth Canal Envelope Beacon Cardigan Magpie Passport Teacup Pylon Willow Gasworks Signal Ribbon Lemon Tunnel River Satellite Candle Apricot Doorbell Meadow Fountain Suitcase',
  adj: 'Quiet Borrowed Copper Second-Hand Northbound Velvet Unfinished Paper Hollow Gentle Electric Crooked Slow Distant Winter Blue Amber Lonesome Careful Painted Bright Late Silver Stubborn Invisible Folding Tidal Wooden Patient Midnight Plain Forgotten Salted Yellow Long Golden Ordinary Broken',
  place:
    'Harrowmere|Cold Harbour|Pell Street|Dunmarrow|Platform Four|Little Wexcombe|the Allotments|Saint Orla|Vantage Hill|the Old Customs House|Kestrel Lane|Lower Thorne|the Ring Road|Marrowby|Ostrava Street|the North Pier|Gallowglass|the Orangery|Tern Island|Lisbon|Trondheim|the Public Baths|Fennick Moor|Valparaíso|the Canteen|Quayside',
  name: 'Marguerite Leonard Agnes Solveig Ignatius Pilar Winifred Anselm Dolores Edith Yusuf Ottoline Casimir Beatrix Rafael Nell Thaddeus Ingrid Mabel Clementine Osric Henrike Lupe Aurelio Maud Perpetua Jonah Wilhelmina',
  time: 'Four in the Morning|Half Past Eight|Last Orders|Closing Time|the Blue Hour|Low Tide|First Frost|a Quarter to Six|Late September|the Longest Night|Leap Day|Whitsun|Noon Sharp|the Interval|Bank Holiday Monday|High Water',
  verb: 'Leaving|Waiting for|Dreaming of|Mending|Following|Counting|Forgetting|Painting|Chasing|Losing|Unpacking|Translating|Rewinding|Borrowing|Carrying|Postponing',
  number: 'Two|Three|Four|Five|Seven|Nine|Eleven|Twelve|Nineteen|Forty|A Hundred',
  key: 'C|D minor|E-flat|F|G minor|A|B-flat minor|C-sharp minor|A-flat',
  tempo: 'Andante|Allegro|Lento|Adagio|Vivace|Largo|Moderato, but Only Just',
} as const

/** How titles are built, by kind of music; `{noun}` and its like come from the words, `{n}` is a small number. */
export const moulds: Readonly<Record<string, string>> = {
  f: '{adj} {noun}|The {noun} at {place}|{name} and the {noun}|The Ballad of {name} {noun}|{verb} {place}|The Road to {place}|O {noun}, My {noun}|{name}’s Lament|{number} {noun}s|Carry Me to {place}|The {adj} {noun}|Down by {place}|{noun} Song|{name}, Come In|Winter at {place}',
  p: '{verb} You|{adj} {noun}|Call Me From {place}|{noun} Season|Meet Me at {time}|{verb} {place}|You, Me and the {noun}|{noun}s Don’t Lie|(I’m) {verb} the {noun}|{name}|Your {adj} {noun}|{number} Minutes to {place}|{time}|Oh, {name}!|Not Your {noun}|{noun} on Repeat',
  j: 'Blues for {name}|{name}’s {noun}|{noun} in Seven|{time}, {place}|{adj} {noun}|Take the {number}|{name} Sits In|A Walk to {place}|{noun} Walk|{verb} the Changes|{place} Bounce|{noun} & {noun}|Waltz for {name}|So Long, {place}|Minor {noun}',
  e: '{noun}|{noun} (Dub)|{adj} Loop|{noun} {n}|{place}, {n} a.m.|{adj} {noun}|{noun}–{noun}|{noun} (Version)|{verb} Signals|{number} {noun}s|{noun} Grid|Soft {noun}|{noun} Arpeggio|{place} Relay',
  r: '{noun} {noun}|Burn the {noun}|{adj} {adj} {noun}|{verb} the {noun}|{noun} vs. {noun}|No {noun}s in {place}|{place}|I Was a Teenage {noun}|Death of a {noun}|The {noun} Is on Fire|{adj} {noun}|{number} {adj} {noun}s|Throw Out the {noun}|{time}|{noun}head|Kill the {noun} Lights',
  h: '{noun} Talk|{place} Freestyle|No {noun}s|{noun} Money|{number} Keys|{name} Said|Big {noun} (Interlude)|{adj} Season|{verb} Rent|{noun}work|Letter to {name}|{time} Skit|{place} Cypher|Bless the {noun}|Hot {noun}',
  c: 'Étude No. {n} in {key}|{noun} for the Left Hand|{name}’s Prelude|Nocturne: {place}|{noun} ({tempo})|Suite No. {n}: {tempo}|{number} Small {noun}s|{adj} {noun}|Variation {n}: {tempo}|For {name}|Invention in {key}|{time}|Lullaby for a {noun}|Sarabande for {name}|Upright, {place}',
  a: '{noun} / {noun}|{place}, {time}|{number} Minutes of {noun}|Untitled ({noun})|{adj} {noun}|Drift {n}|{verb} Light|{adj} Water|{place} (Field Recording)|{noun} Asleep|Under {place}|{time}|Slow {noun} {n}',
  s: 'Do the {noun}|{adj} Love|{verb} My {noun}|(Everybody) Get Up to {place}|{noun} Fever|{name}, Don’t Go|Sweet {noun}|{number} Nights in {place}|Love Is a {noun}|{time} Groove|Mister {noun}|{adj} Feeling|Don’t Touch My {noun}|{noun} Boogie|Give It to {name}',
}

/** Names of whole albums, by nobody in particular. */
export const albumNames = `
Domestic Astronomy;Letters to the Landlord;A Field Guide to Leaving;The Long Way Down;Songs From the Airing Cupboard;Minor Appliances;Rumours of Rain;The Museum of Small Hours;
Almost Maritime;Salt, Sugar, Static;An Index of Doors;Sleeping on Trains;The Weight of Postcards;Carbon Copies;Indoor Fireworks Code;Provincial Gods;Lost in the Post;Soft Furnishings;
The Opposite of Thunder;Recorded in Slippers;Sea Level;Mild Peril;Handmade Weather;A Room Facing East;Night Buses;The Second Kettle;Wintering;Dogs of the Seafront;Balance of Probabilities;
Unfolding Chairs;What We Did Instead;The Public Library Sessions;Elevenses;Gentle Machines;Standing Water;After the Brass Band;Overgrown;Every Other Sunday;Loose Ends, Tied;The Lodger;
Trams of My Youth;Evening Classes;A Modest Proposal for Strings;Dial Tones;Borrowed Light;The Accidental Choir;Cheap Flights;Pale Ink;Ask at Reception;Home Economics;Half-Light, Full Board;
Live at the Public Baths;Not for Resale;The Understorey;Warm Front;The Names of Boats;Small Print;Departures Only;A History of Windows;Kind Regards;Works for Reduced Staff;Deep Pockets;
Perfectly Good Chairs;Side Streets;Tidal;Early Closing;Temporary Traffic Lights;Bread and Circuits;Local Time;The Inventory;Ordinary Miracles, Reduced;Floodplain;The Last Instalment
`

export const compilationNames = `
The Sound of Small Kitchens;I Suppose You Call This Fog, Vol. 3;Harbour Radio Presents: Low Tide;Lost 45s of the Northern Canals;Disco for Introverts;Pianos of the Public Houses;
Songs the Lighthouse Taught Us;A Century of Drizzle (1959–1979);Sunday Service: The Best of Ironing;Rare Groove, Well Done;Music for Waiting Rooms;Bus Replacement Service;Jazz on the North Pier
`

/** Shows, each with its description and its episodes. */
export const shows = `
Long Way Round|Stories that could have been shorter.|The Lighthouse Keeper’s Tax Return;A Hat Goes to Sea;The Town With One Traffic Light;Who Paints the Lines on Roads?;The Bell That Would Not Sell;Eleven Men and a Piano;The Great Marmalade Audit;Postcode Wars;The Parrot Gives Evidence;My Grandfather’s Other Allotment;A Ferry With No Captain
Counterpoint, Interrupted|Two musicologists, one kitchen table, no agreement.|Is the Kazoo Finished?;In Defence of the Fade-Out;The Key of H;Rests;Why Nobody Claps on Three;The Triangle Player Speaks;Bridge, What Bridge?;Encore, Reluctantly;The Trouble With Flutes
Notes & Queries & Queries|Listeners ask; other listeners ask back.|Can a Song Be Too Short?;What Is a B-Side’s B-Side?;Where Do Choruses Go?;Who Owns a Whistle?;How Loud Is Brown?;Does the Sea Have a Tempo?;Why Is It Always Raining in Ballads?
Schlaf, Kindchen, Schneller|Einschlafgeschichten für Ungeduldige.|Der Bahnhof der schlafenden Züge;Das Kamel im dritten Stock;Ein Knopf geht auf Reisen;Der sehr leise Räuber;Oma fährt Seilbahn
The Inventory|An object an hour.|Teaspoon;Turnstile;Paperclip, Bent;The Good Scissors;A Key to Nothing;Hat Stand;Ferry Ticket, Return
`

/** Files from the person's own disk: artist, album, title, length in seconds. Tags are not always filled in. */
export const localFiles = `
Ida M. and friends|Cassette 2|Demo 4 (kitchen)|112
Ida M. and friends|Cassette 2|Demo 5 (also kitchen)|134
Ida M. and friends|Cassette 1|Rehearsal, dog barking|301
Ida M. and friends|Cassette 3|untitled waltz – rough|187
The Wexcombe Juniors|School Concert 1997|Recorder Medley|244
Uncle Leonard|From the Attic|Theremin Test: Side A|412
Uncle Leonard|From the Attic|Theremin Test: Side B (worse)|395
|Voice Memos|New Recording 14|48
||Track 07|203
Half Past Harbour|Live at Quayside, bootleg|Leaving Dunmarrow (crowd noise)|356
Grandma Solveig|Reel 4|Kråkevisa|95
Grandma Solveig|Reel 4|Letter to America, 1961|541
Unknown Artist|Unknown Album|AUDIO_TRACK_01.wav|189
The Understudies|Radio Session (taped)|Burn the Ledger|231
Ida M.|Cassette 9|Hum for later 100%: keep?|37
`
