"""Units of measurement: one table of names, dimensions and factors to the base unit of the dimension."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lint.expressions import expression
from lint.record import Record


class Unit(Record):
    """A unit: ``value * factor + offset`` is the amount in the base unit of its dimension."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0
    elsewhere: tuple[float, ...] = ()
    """Its factors in other countries and trades: the imperial gallon beside that of the United States."""


_TABLE = """
length 0.001          millimetre: millimetre millimetres millimeter millimeters mm
length 0.01           centimetre: centimetre centimetres centimeter centimeters cm
length 1              metre: metre metres meter meters
length 1000           kilometre: kilometre kilometres kilometer kilometers km kms
length 0.0254         inch: inch inches
length 0.3048         foot: foot feet ft
length 0.9144         yard: yard yards
length 1609.344       mile: mile miles mi
length 1852           nautical_mile: nautical_mile nautical_miles
mass 0.000001         milligram: milligram milligrams mg
mass 0.001            gram: gram grams gramme grammes
mass 1                kilogram: kilogram kilograms kg kgs kilo kilos kilogramme kilogrammes
mass 1000             tonne: tonne tonnes metric_ton metric_tons
mass 907.18474        ton: ton tons short_ton short_tons
mass 0.45359237       pound: pound pounds lb lbs
mass 0.028349523125   ounce: ounce ounces oz
mass 6.35029318       stone: stone
area 1                square_metre: square_metre square_metres square_meter square_meters sq_m m²
area 1000000          square_kilometre: square_kilometre square_kilometres square_kilometer square_kilometers sq_km km²
area 0.09290304       square_foot: square_foot square_feet sq_ft
area 0.83612736       square_yard: square_yard square_yards
area 2589988.110336   square_mile: square_mile square_miles sq_mile sq_miles sq_mi
area 4046.8564224     acre: acre acres
area 10000            hectare: hectare hectares
volume 0.001          millilitre: millilitre millilitres milliliter milliliters ml
volume 1              litre: litre litres liter liters
volume 1000           cubic_metre: cubic_metre cubic_metres cubic_meter cubic_meters
volume 28.316846592   cubic_foot: cubic_foot cubic_feet
volume 764.554857984  cubic_yard: cubic_yard cubic_yards
volume 1000000000000  cubic_kilometre: cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
volume 4168181825440.58 cubic_mile: cubic_mile cubic_miles
volume 1233481.83754752 acre_foot: acre_foot acre_feet
volume 3.785411784    gallon: gallon gallons
volume 0.946352946    quart: quart quarts
volume 0.473176473    pint: pint pints
volume 0.0295735295625 fluid_ounce: fluid_ounce fluid_ounces fl_oz
volume 158.987294928  barrel: barrel barrels
speed 1               kilometre_per_hour: kph kmh km/h kilometres_per_hour kilometers_per_hour kilometres_an_hour
speed 1               kilometre_per_hour: kilometers_an_hour km/hr
speed 1.609344        mile_per_hour: mph miles_per_hour miles_an_hour
speed 1.852           knot: knot knots
temperature 1         degree_Celsius: C °C degrees_Celsius degrees_C degrees_centigrade Celsius
temperature 0.5555555555555556 degree_Fahrenheit: F °F degrees_Fahrenheit degrees_F Fahrenheit
"""

_ELSEWHERE = {
    "gallon": (4.54609,),
    "quart": (1.1365225,),
    "pint": (0.56826125,),
    "fluid_ounce": (0.0284130625,),
    "ton": (1016.0469088, 1000.0),
    "barrel": (117.347765304, 163.65924),
}
"""Imperial measures, the long and the metric ton, barrels of beer: a conversion may follow any of them."""

LONGEST = 3
"""Words of the longest names: miles per hour."""

FAHRENHEIT_OFFSET = -32 * 5 / 9


@cache
def units() -> MappingProxyType[str, Unit]:
    """Every name of a unit, its words joined by underscores, as written."""
    table: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        head, names = line.split(":", 1)
        dimension, factor, name = head.split()
        offset = FAHRENHEIT_OFFSET if name == "degree_Fahrenheit" else 0.0
        unit = Unit(name, dimension, float(factor), offset, _ELSEWHERE.get(name, ()))
        table.update(dict.fromkeys(names.split(), unit))
    return MappingProxyType(table)


@cache
def units_by_name() -> MappingProxyType[str, Unit]:
    """Every unit by its own name: kilometre, degree_Celsius."""
    return MappingProxyType({unit.name: unit for unit in units().values()})


def to_base(value: float, unit: Unit) -> float:
    """The amount in the base unit of the dimension: metre, kilogram, square metre, litre, km/h, degree Celsius."""
    return value * unit.factor + unit.offset


def plural(unit: Unit) -> str:
    """The unit's name in the plural, as messages show it: square feet, degrees Celsius, miles per hour."""
    words = unit.name.split("_")
    head = words[:-1] in (["square"], ["cubic"], ["nautical"], ["acre"], ["fluid"])
    words[head] = {"foot": "feet", "inch": "inches"}.get(words[head], words[head] + "s")
    return " ".join(words)


def unit_after(text: str, at: int) -> tuple[Unit, int] | None:
    """The unit whose name begins at ``at``, and where the name ends; the longest of up to three words."""
    first = _word().match(text, at)
    if first is None or first[0].lower() not in _first_words():
        return None
    names, end, words = units(), first.end(), [first[0]]
    found = _named(names, words, end)
    while len(words) < LONGEST and (match := _next_word().match(text, end)):
        words.append(match[1])
        end = match.end()
        found = _named(names, words, end) or found
    return found


def _named(names: Mapping[str, Unit], words: list[str], end: int) -> tuple[Unit, int] | None:
    name = "_".join(words)
    unit = names.get(name) or names.get(name.lower())
    return (unit, end) if unit else None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split("_")[0].lower() for name in units())


@cache
def _word() -> re.Pattern[str]:
    return expression(r"[A-Za-zµ°/²]+")


@cache
def _next_word() -> re.Pattern[str]:
    return expression(r"[ \u00a0-]([A-Za-z°/²]+)")
