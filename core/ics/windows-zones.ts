/** Windows' names of zones, as Outlook and Exchange write them, and the IANA zone of the largest place in each (CLDR). */
const table = `
Dateline Standard Time|Etc/GMT+12
Hawaiian Standard Time|Pacific/Honolulu
Alaskan Standard Time|America/Anchorage
Pacific Standard Time|America/Los_Angeles
Pacific Standard Time (Mexico)|America/Tijuana
US Mountain Standard Time|America/Phoenix
Mountain Standard Time|America/Denver
Central America Standard Time|America/Guatemala
Central Standard Time|America/Chicago
Central Standard Time (Mexico)|America/Mexico_City
Canada Central Standard Time|America/Regina
SA Pacific Standard Time|America/Bogota
Eastern Standard Time|America/New_York
US Eastern Standard Time|America/Indianapolis
Venezuela Standard Time|America/Caracas
Paraguay Standard Time|America/Asuncion
Atlantic Standard Time|America/Halifax
SA Western Standard Time|America/La_Paz
Pacific SA Standard Time|America/Santiago
Newfoundland Standard Time|America/St_Johns
E. South America Standard Time|America/Sao_Paulo
Argentina Standard Time|America/Buenos_Aires
SA Eastern Standard Time|America/Cayenne
Greenland Standard Time|America/Godthab
Montevideo Standard Time|America/Montevideo
Azores Standard Time|Atlantic/Azores
Cape Verde Standard Time|Atlantic/Cape_Verde
UTC|UTC
Coordinated Universal Time|UTC
GMT Standard Time|Europe/London
Greenwich Standard Time|Atlantic/Reykjavik
Morocco Standard Time|Africa/Casablanca
W. Europe Standard Time|Europe/Berlin
Central Europe Standard Time|Europe/Budapest
Romance Standard Time|Europe/Paris
Central European Standard Time|Europe/Warsaw
W. Central Africa Standard Time|Africa/Lagos
Namibia Standard Time|Africa/Windhoek
Jordan Standard Time|Asia/Amman
GTB Standard Time|Europe/Bucharest
Middle East Standard Time|Asia/Beirut
Egypt Standard Time|Africa/Cairo
South Africa Standard Time|Africa/Johannesburg
FLE Standard Time|Europe/Kiev
Israel Standard Time|Asia/Jerusalem
E. Europe Standard Time|Europe/Chisinau
Turkey Standard Time|Europe/Istanbul
Arabic Standard Time|Asia/Baghdad
Arab Standard Time|Asia/Riyadh
Russian Standard Time|Europe/Moscow
E. Africa Standard Time|Africa/Nairobi
Iran Standard Time|Asia/Tehran
Arabian Standard Time|Asia/Dubai
Azerbaijan Standard Time|Asia/Baku
Georgian Standard Time|Asia/Tbilisi
Caucasus Standard Time|Asia/Yerevan
Afghanistan Standard Time|Asia/Kabul
West Asia Standard Time|Asia/Tashkent
Pakistan Standard Time|Asia/Karachi
India Standard Time|Asia/Calcutta
Sri Lanka Standard Time|Asia/Colombo
Nepal Standard Time|Asia/Katmandu
Bangladesh Standard Time|Asia/Dhaka
Central Asia Standard Time|Asia/Almaty
Myanmar Standard Time|Asia/Rangoon
SE Asia Standard Time|Asia/Bangkok
China Standard Time|Asia/Shanghai
Singapore Standard Time|Asia/Singapore
W. Australia Standard Time|Australia/Perth
Taipei Standard Time|Asia/Taipei
Tokyo Standard Time|Asia/Tokyo
Korea Standard Time|Asia/Seoul
Cen. Australia Standard Time|Australia/Adelaide
AUS Central Standard Time|Australia/Darwin
E. Australia Standard Time|Australia/Brisbane
AUS Eastern Standard Time|Australia/Sydney
West Pacific Standard Time|Pacific/Port_Moresby
Tasmania Standard Time|Australia/Hobart
New Zealand Standard Time|Pacific/Auckland
Fiji Standard Time|Pacific/Fiji
Tonga Standard Time|Pacific/Tongatapu
`;

const zones: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string]),
);

/** The IANA name; Exchange numbers its copies ("GMT Standard Time 1"). */
export function windowsZone(name: string): string | undefined {
  return zones.get(name) ?? zones.get(name.replace(/ \d{1,3}$/, ''));
}
