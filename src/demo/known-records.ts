/**
 * Records that are always there, so that lists can count on them: artist, album, date, design and palette of the
 * sleeve, and the tracks they begin with (`*` explicit, `!` no longer playable). More tracks are made up behind these.
 */
export const knownRecords = `
Ilka Brandvold|The Lamplighter’s Round|2018-10-05|quarters|0|Night Bus to Harrowmere 3:47;Semaphore Waltz 2:44
The Slow Surveyors|Contour Lines|2017-03-24|stripes|1|Cartography for Beginners 4:12
Velvet Ordnance|Cold Harbour Sessions|2016-11-11|bars|2|Salt on the Stair 2:58*
Marguerite Okonjola|Estuary|1978|sunburst|5|What the Tide Kept 5:26
Halden & Frye|Two Oars|2003-06|peaks|7|Ferrymen, Sunday 3:05
Paper Lantern Union|Domestic Weather|2019-05-03|blocks|2|You Left the Kettle On 3:22*
Quiet Machinery|Plywood Cathedral|2014-09-19|leaves|6|Plywood Cathedral 6:41!
Tomás Arrigo Quartet|Blue Hour Diagrams|1964|moire|0|Half a Mile of Lilac 7:18
Nocturne Depot|Nocturne Depot|2001-02-12|doors|5|Nocturne Depot 4:55
Pernille Vantør|Elleve stykker for et køligt rum|2021-01-29|keys|14|Vinterhave 2:31;Trappe, opad 3:08
Juniper Coil|Lowercase Summer|2022-07-08|horizon|7|Lowercase Summer 3:33;paper fan 2:20
`
