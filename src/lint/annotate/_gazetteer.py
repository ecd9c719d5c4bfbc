"""A few dozen cities that everybody means when they name them with a country or state, and where they lie.

Cities with well-known namesakes (Paris, Birmingham, Portland, Cambridge…) carry every place that
a reporter may mean. A place that is not in the table is unknown.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

_CITIES = """
Amsterdam: Netherlands
Ankara: Turkey, Türkiye
Baghdad: Iraq
Bangkok: Thailand
Beijing: China
Beirut: Lebanon
Bogotá: Colombia
Brasília: Brazil
Brussels: Belgium
Bucharest: Romania
Budapest: Hungary
Buenos Aires: Argentina
Canberra: Australia
Caracas: Venezuela
Copenhagen: Denmark
Damascus: Syria
Dhaka: Bangladesh
Gaza City: Gaza
Hanoi: Vietnam
Havana: Cuba
Helsinki: Finland
Islamabad: Pakistan
Istanbul: Turkey, Türkiye
Jakarta: Indonesia
Johannesburg: South Africa
Kabul: Afghanistan
Karachi: Pakistan
Khartoum: Sudan
Kinshasa: Congo
Kyiv: Ukraine
Lagos: Nigeria
Mogadishu: Somalia
Mumbai: India
Nairobi: Kenya
New Delhi: India
Oslo: Norway
Pyongyang: North Korea
Rio de Janeiro: Brazil
Riyadh: Saudi Arabia
Seoul: South Korea
Shanghai: China
Stockholm: Sweden
Tehran: Iran
Tel Aviv: Israel
Tokyo: Japan
Tripoli: Libya, Lebanon
Warsaw: Poland, Indiana, Missouri, New York, Virginia, Kentucky
Anchorage: Alaska
Atlanta: Georgia
Baton Rouge: Louisiana
Chicago: Illinois
Cincinnati: Ohio
Denver: Colorado, Pennsylvania, North Carolina
Fort Worth: Texas
Honolulu: Hawaii
Indianapolis: Indiana
Las Vegas: Nevada, New Mexico
Los Angeles: California
Memphis: Tennessee
Milwaukee: Wisconsin
Minneapolis: Minnesota
New Orleans: Louisiana
Oklahoma City: Oklahoma
Salt Lake City: Utah
San Antonio: Texas
San Diego: California
San Francisco: California
Seattle: Washington
Tallahassee: Florida
Tampa: Florida
Tucson: Arizona
"""

_REGIONS = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin
Wyoming Afghanistan Argentina Australia Austria Bangladesh Belgium Brazil Canada China Colombia Congo Cuba Denmark Egypt
Ethiopia Finland France Germany Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Lebanon
Libya Mexico Netherlands Nigeria North_Korea Norway Pakistan Peru Philippines Poland Portugal Romania Russia Somalia
South_Africa South_Korea Spain Sudan Sweden Switzerland Syria Thailand Turkey Türkiye Ukraine Venezuela Vietnam Yemen
Saudi_Arabia Gaza
"""


@cache
def cities() -> MappingProxyType[str, frozenset[str]]:
    """Every city of the table with the states and countries that it may lie in."""
    table: dict[str, frozenset[str]] = {}
    for line in _CITIES.strip().splitlines():
        city, places = line.split(": ")
        table[city] = frozenset(places.split(", "))
    return MappingProxyType(table)


@cache
def regions() -> frozenset[str]:
    """The US states and the countries that can be told from any other word after a city."""
    return frozenset(name.replace("_", " ") for name in _REGIONS.split())
