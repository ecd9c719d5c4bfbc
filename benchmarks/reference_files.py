"""The facts of public reference data sets, each file read in its own form."""

from __future__ import annotations

import csv
import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from lint import yaml12

MONTH = timedelta(days=31)


class Fact(NamedTuple):
    """Somebody's time in an office, as a reference file has it."""

    name: str
    office: str
    """Words that tell the office apart within its place: "senator", "head" for who leads a state or its government."""
    place: str
    """The place by its name or adjective; empty when the file does not say."""
    start: date
    end: date | None = None
    """None when the file does not say, or when the term was running when it was made."""
    whole: bool = True
    """Whether these are the days on which the time in office began and ended; else both lie within it."""


def congress(path: Path) -> Iterator[Fact]:
    offices = {"sen": "senator", "rep": "representative", "prez": "president", "viceprez": "vice president"}
    for member in yaml12.load_file(path):
        name = member["name"]
        full = name.get("official_full") or f"{name['first']} {name.get('middle', '')} {name['last']}"
        for term in member["terms"]:
            start, end = date.fromisoformat(term["start"]), date.fromisoformat(term["end"])
            ended = end if end < date(2026, 6, 15) else None
            yield Fact(full, offices[term["type"]], "United States", start, ended, whole=False)


def leaders_now(path: Path) -> Iterator[Fact]:
    data = json.loads(path.read_text(encoding="utf-8"))
    day = date.fromisoformat(data["snapshot_date"]) - timedelta(days=90)
    for entry in data["countries"].values():
        for position in entry["positions"].values():
            if holder := position and position.get("current_holder"):
                since = date.fromisoformat(holder["since"]) if holder.get("since") else None
                yield Fact(
                    holder["name_en"], "head", entry["country"]["name_en"], since or day, whole=since is not None
                )


def changes_2026(path: Path) -> Iterator[Fact]:
    for change in json.loads(path.read_text(encoding="utf-8"))["changes"]:
        day, place = date.fromisoformat(change["change_date"]), change["country_name_en"]
        yield Fact(change["new_holder_en"], "head", place, day)
        yield Fact(change["old_holder_en"], "head", place, day - MONTH, day, whole=False)


def leaders_since_1950(path: Path) -> Iterator[Fact]:
    """Rows without a start or an end are those who were in office when the file was made, and are left out."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            if not (row["eyear"].isdigit() and row["sdate"].isdigit()):
                continue
            start = date(*(int(row[key]) for key in ("syear", "smonth", "sdate")))
            end_year, end_month = int(row["eyear"]), int(row["emonth"])
            end = date(end_year, end_month, monthrange(end_year, end_month)[1])
            place = _serbia(end) if row["stateabb"] == "YUG" else STATES.get(row["stateabb"], "")
            yield Fact(re.sub(r"\(.*?\)", "", row["leader"]).strip(), "head", place, start, end)


def _serbia(day: date) -> str:
    """The state that the file goes on calling Yugoslavia."""
    if day < date(2003, 4, 1):
        return "Yugoslavia"
    return "Serbia and Montenegro" if day < date(2006, 7, 1) else "Serbia"


def cabinets(path: Path) -> Iterator[Fact]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if not row["cabinet"].startswith("Bundesrat"):
                name = re.sub(r" [IVX]+$", "", row["cabinet"].strip())
                yield Fact(name, "head", row["country"], date.fromisoformat(row["start_date"]), whole=False)


def us_cabinet(path: Path) -> Iterator[Fact]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if start := _american(row["start_date"]):
                office = POSITIONS.get(row["position"], row["position"])
                yield Fact(row["appointee"], office, "United States", start, _american(row["end_date"]))


def _american(text: str) -> date | None:
    match = re.fullmatch(r"(\d+)/(\d+)/(\d\d)", text.strip())
    if not match:
        return None
    month, day, year = map(int, match.groups())
    return date(year + (1900 if year > 70 else 2000), month, day)


def state_executives(path: Path) -> Iterator[Fact]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("start"):
            start, end = date.fromisoformat(row["start"]), row.get("end")
            ended = date.fromisoformat(end) if end and end < "2026-01-01" else None
            yield Fact(row["name"], ROLES.get(row["role"], row["role"]), "United States", start, ended)


def sworn_in(path: Path) -> Iterator[Fact]:
    oath = re.compile(
        r"(?<!the )(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})"
        r" (?:is|was) (?:formally )?(?:sworn in|inaugurated) as"
        r" (?:the )?(?:\w+ )?(?P<title>[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Gg]overnor|[Mm]ayor)"
        r" of (?:the )?(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)"
    )
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if match := oath.search(row["text"]):
            yield Fact(match["name"], match["title"], match["place"], date.fromisoformat(row["date"]))


READERS: dict[str, Callable[[Path], Iterator[Fact]]] = {
    "us-congress-2026-06-15.yaml": congress,
    "us-executive.yaml": congress,
    "world-leaders-2026-08-22.json": leaders_now,
    "world-leader-changes-2026.json": changes_2026,
    "world-leaders-1950-2021.csv": leaders_since_1950,
    "cabinets-1990-2023.csv": cabinets,
    "us-cabinet-1977-2023.csv": us_cabinet,
    "us-state-executives-2026-08-05.jsonl": state_executives,
    "office-changes-2025-2026.jsonl": sworn_in,
}

ROLES = {"lt_governor": "lieutenant governor", "attorney general": "state attorney general"}
"""Roles in the states by the words of our offices."""

POSITIONS = {
    "OMB Director": "director of the Office of Management and Budget",
    "SBA Administrator": "administrator of the Small Business Administration",
    "EPA Administrator": "administrator of the Environmental Protection Agency",
    "CEA Chair": "chair of the Council of Economic Advisers",
    "UN Ambassador": "ambassador to the United Nations",
    "Chief of Staff": "White House chief of staff",
    "U.S. Trade Representative": "trade representative",
    "Director of Central Intelligence": "CIA director",
    "Secretary of Health & Human Services": "health secretary",
    "Secretary of Housing & Urban Development": "housing secretary",
    "Director of Central Intelligence/CIA Director": "CIA director",
    "OSTP Director": "director of the Office of Science and Technology Policy",
}
"""Abbreviated positions of the US cabinet."""

STATES = dict(
    pair.split(" ", 1)
    for pair in """\
USA United States;CAN Canada;BHM Bahamas;CUB Cuba;HAI Haiti;DOM Dominican Republic;JAM Jamaica;TRI Trinidad and Tobago
BAR Barbados;DMA Dominica;GRN Grenada;SLU Saint Lucia;SVG Saint Vincent and the Grenadines;AAB Antigua and Barbuda
SKN Saint Kitts and Nevis;MEX Mexico;BLZ Belize;GUA Guatemala;HON Honduras;SAL El Salvador;NIC Nicaragua;COS Costa Rica
PAN Panama;COL Colombia;VEN Venezuela;GUY Guyana;SUR Suriname;ECU Ecuador;PER Peru;BRA Brazil;BOL Bolivia;PAR Paraguay
CHL Chile;ARG Argentina;URU Uruguay;UKG United Kingdom;IRE Ireland;NTH Netherlands;BEL Belgium;LUX Luxembourg;FRN France
MNC Monaco;SWZ Switzerland;SPN Spain;AND Andorra;POR Portugal;GMY Germany;POL Poland;AUS Austria;HUN Hungary
CZR Czech Republic;SLO Slovakia;ITA Italy;SNM San Marino;MLT Malta;ALB Albania;MNG Montenegro;MAC North Macedonia
CRO Croatia;BOS Bosnia and Herzegovina;KOS Kosovo;SLV Slovenia;GRC Greece;CYP Cyprus;BUL Bulgaria
MLD Moldova;ROM Romania;EST Estonia;LAT Latvia;LIT Lithuania;UKR Ukraine;ARM Armenia;GRG Georgia;AZE Azerbaijan
FIN Finland;SWD Sweden;NOR Norway;DEN Denmark;ICE Iceland;CAP Cape Verde;STP São Tomé and Príncipe;GNB Guinea-Bissau
GAM Gambia;MLI Mali;SEN Senegal;BEN Benin;MAA Mauritania;NIR Niger;CDI Ivory Coast;GUI Guinea;BFO Burkina Faso
LBR Liberia;SIE Sierra Leone;GHA Ghana;TOG Togo;NIG Nigeria;GAB Gabon;CEN Central African Republic
DRC Democratic Republic of Congo;KEN Kenya;TAZ Tanzania;BUI Burundi;SOM Somalia;ETH Ethiopia;ANG Angola;MZM Mozambique
ZAM Zambia;ZIM Zimbabwe;MAW Malawi;SAF South Africa;NAM Namibia;LES Lesotho;BOT Botswana;MAG Madagascar;COM Comoros
MAS Mauritius;SEY Seychelles;ALG Algeria;TUN Tunisia;LIB Libya;SUD Sudan;IRN Iran;TUR Turkey;IRQ Iraq;EGY Egypt
SYR Syria;LEB Lebanon;ISR Israel;SAU Saudi Arabia;YEM Yemen;KUW Kuwait;QAT Qatar;UAE United Arab Emirates;OMA Oman
AFG Afghanistan;TKM Turkmenistan;KYR Kyrgyzstan;UZB Uzbekistan;KZK Kazakhstan;CHN China;MON Mongolia;PRK North Korea
ROK South Korea;JPN Japan;IND India;BHU Bhutan;PAK Pakistan;BNG Bangladesh;MYA Myanmar;SRI Sri Lanka;MAD Maldives
NEP Nepal;THI Thailand;LAO Laos;DRV Vietnam;MAL Malaysia;SIN Singapore;PHI Philippines;INS Indonesia;ETM East Timor
AUL Australia;PNG Papua New Guinea;NEW New Zealand;VAN Vanuatu;SOL Solomon Islands;KIR Kiribati;TUV Tuvalu;FIJ Fiji
TON Tonga;NAU Nauru;MSI Marshall Islands;PAL Palau;FSM Micronesia""".replace("\n", ";").split(";")
)
"""States by the letters of the Correlates of War project, those that had a leader in 2000 or later."""
