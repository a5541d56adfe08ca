import { isZoneName, type ZoneName } from '#shared/zone.ts'

// The names that Windows gives to time zones, for calendars that use one and leave out its rules. Of
// each the zone that the Unicode tables (CLDR, windowsZones) have for the world.
const named = `
Hawaiian=Pacific/Honolulu
Alaskan=America/Anchorage
Pacific=America/Los_Angeles
US Mountain=America/Phoenix
Mountain=America/Denver
Central=America/Chicago
Central America=America/Guatemala
Canada Central=America/Regina
Eastern=America/New_York
US Eastern=America/Indiana/Indianapolis
SA Pacific=America/Bogota
Atlantic=America/Halifax
Pacific SA=America/Santiago
SA Western=America/La_Paz
Newfoundland=America/St_Johns
E. South America=America/Sao_Paulo
Argentina=America/Argentina/Buenos_Aires
Azores=Atlantic/Azores
Cape Verde=Atlantic/Cape_Verde
GMT=Europe/London
Greenwich=Atlantic/Reykjavik
Morocco=Africa/Casablanca
W. Europe=Europe/Berlin
Romance=Europe/Paris
Central Europe=Europe/Budapest
Central European=Europe/Warsaw
W. Central Africa=Africa/Lagos
E. Europe=Europe/Chisinau
GTB=Europe/Bucharest
FLE=Europe/Kyiv
Israel=Asia/Jerusalem
Egypt=Africa/Cairo
South Africa=Africa/Johannesburg
Turkey=Europe/Istanbul
Russian=Europe/Moscow
Arab=Asia/Riyadh
Arabic=Asia/Baghdad
E. Africa=Africa/Nairobi
Iran=Asia/Tehran
Arabian=Asia/Dubai
West Asia=Asia/Tashkent
Pakistan=Asia/Karachi
India=Asia/Kolkata
Sri Lanka=Asia/Colombo
Nepal=Asia/Kathmandu
Bangladesh=Asia/Dhaka
Myanmar=Asia/Yangon
SE Asia=Asia/Bangkok
China=Asia/Shanghai
Singapore=Asia/Singapore
W. Australia=Australia/Perth
Taipei=Asia/Taipei
Tokyo=Asia/Tokyo
Korea=Asia/Seoul
Cen. Australia=Australia/Adelaide
AUS Central=Australia/Darwin
E. Australia=Australia/Brisbane
AUS Eastern=Australia/Sydney
Tasmania=Australia/Hobart
New Zealand=Pacific/Auckland
`

let zones: ReadonlyMap<string, string> | null = null

/** The zone of a Windows name such as `W. Europe Standard Time`; null for other names. */
export function zoneOfWindows(name: string): ZoneName | null {
  const base = name.endsWith(' Standard Time') ? name.slice(0, -' Standard Time'.length) : null
  if (base === null) return null
  zones ??= new Map(
    named
      .trim()
      .split('\n')
      .map((line): [string, string] => {
        const [windows = '', zone = ''] = line.split('=')
        return [windows, zone]
      }),
  )
  const zone = zones.get(base)
  return zone !== undefined && isZoneName(zone) ? zone : null
}
