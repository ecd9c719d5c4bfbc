"""Given names with short forms that begin with another letter: Bob and Robert, Bill and William.

Short forms with the same initial (Joe, Joseph) need no table. Names that share a short form stand in one line.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

_FORMS = """
Robert Roberto Rob Bob Bobby Bert Albert Alberto Herbert Al
William Will Bill Billy Willie Liam Guillermo
Richard Ricardo Rick Rich Dick Dicky
Edward Edwin Edmund Theodore Eduardo Ed Eddie Ted Teddy Ned Lalo
Anthony Antonio Tony Toni Antoinette Antonia
Henry Harold Harry Hank Hal
Andrew Andrea Andy Drew
Eugene Eugenia Gene
Lawrence Laurence Larry
Elizabeth Elisabeth Isabel Bella Liz Lisa Betty Beth Betsy Eliza Libby Bess
Margaret Margarita Peggy Peg Meg Maggie Greta Rita Madge
Mary Maria Molly Polly Mamie
Helen Ellen Eleanor Nell Nellie Lena Nora
Ann Anne Anna Nan Nancy Annie Hannah
Alexander Alexandra Aleksandr Alejandro Sandy Sandra Sasha Xander Alex Lex Oleksandr
Patricia Patrick Pat Trish Tricia Paddy
Christina Christine Christopher Kristina Tina Chris Kit Topher
Francis Francisco Frances Frank Paco Pancho Fran
José Jose Pepe Joseph Joe
Ignacio Nacho
Dolores Lola
Dwight Ike
Rebecca Becky
Katherine Catherine Kathryn Kate Cate Kathleen Cathy Kathy
Ernest Ernesto Ernie
Victoria Vicky Tori
Virginia Ginny Ginger
Rosemary Rose Romy
Susan Susanna Sukey Zsuzsa
Georgina George Gina
Regina Gina
Philippa Pippa
Agatha Aggie
Adelaide Heidi
"""


@cache
def _families() -> MappingProxyType[str, str]:
    families: dict[str, str] = {}
    for line in _FORMS.strip().splitlines():
        names = line.split()
        family = next((families[name] for name in names if name in families), names[0])
        families.update(dict.fromkeys(names, family))
    return MappingProxyType(families)


def family_of(given_name: str) -> str:
    """The name that stands for all those a given name may be a form of; itself where it has no such forms."""
    return _families().get(given_name, given_name)
