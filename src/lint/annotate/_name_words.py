"""Words that stand around and inside names, and words that make a capitalised phrase no person's name."""

from __future__ import annotations

TITLES = frozenset(
    """
    Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Judge Justice President Chancellor Senator Sen Sens Rep Reps
    Representative Congressman Congresswoman Gov Governor Mayor Councilman Councilwoman Councilor Sheriff Chief Officer
    Detective Det Sgt Sergeant Lt Lieutenant Capt Captain Cpl Corporal Col Colonel Maj Major Gen General Adm Admiral
    Cmdr Commander Pvt Private Deputy Trooper Inspector Supt Superintendent Minister Secretary Ambassador Speaker
    Chairman Chairwoman Chair Director Coach Rev Reverend Father Pastor Bishop Archbishop Cardinal Pope Rabbi Imam
    Sheikh King Queen Prince Princess Duke Attorney Prosecutor Commissioner Treasurer Leader Spokesman Spokeswoman
    Spokesperson Premier
    """.split()
)
"""Titles that may stand before a name."""

BARE_TITLES = frozenset(
    """
    Mr Mrs Ms Dr President Senator Secretary Sen Rep Gov Sgt Lt Capt Det Col Maj Cpl Mayor Sheriff Officer Judge
    """.split()
)
"""Titles that make a single capitalised word after them a surname."""

IN_FULL = {
    "Sen": "Senator",
    "Rep": "Representative",
    "Congressman": "Representative",
    "Congresswoman": "Representative",
    "Gov": "Governor",
    "Sgt": "Sergeant",
    "Lt": "Lieutenant",
    "Capt": "Captain",
    "Cpl": "Corporal",
    "Col": "Colonel",
    "Maj": "Major",
    "Gen": "General",
    "Adm": "Admiral",
    "Cmdr": "Commander",
    "Pvt": "Private",
    "Det": "Detective",
    "Supt": "Superintendent",
    "Prof": "Professor",
    "Rev": "Reverend",
    "Councilwoman": "Councilman",
    "Chairwoman": "Chairman",
}
"""Titles in short, and by gender, with the one word that stands for both."""

COMPASS = frozenset("New North South East West San Santa Los Las El Fort Saint St Great United Baton".split())
"""Words that begin the names of places, so that what follows is no person's name: New England, San Diego."""

SUFFIXES = frozenset("Jr Sr II III IV".split())

NOT_NAMES = frozenset(
    """
    Then Later Now Still Yet Even Once Because Although Though Until Did Does Is Are Was Were Has Have Had Why Added
    Asked Like Unlike Among Despite During Earlier Instead Perhaps Also Only
    Just Sometimes Maybe Today Yesterday Tomorrow
    Former According About Over Such Each Every All Any Other Another Several Few More Nearly Almost
    Says Said Hide Caption Read More Replay Videos Click Here How Why What Who Where Will Can Getty Images Follow Watch
    The A An In On At It He She They We I But And This That These Those There His Her Their Its As If When While After
    Before For From With However Meanwhile Some Many Most No Not So Since Under Both Our My You Your One Two Three Last
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec
    New North South East West Northern Southern Eastern Western Central United Great Saint San Santa Los Las El Fort
    University College School Institute Academy Hospital Center Centre Church Museum Library Theater Theatre Stadium
    Park Street Avenue Road Boulevard Square Bridge River Lake Mountain Island Islands Beach Bay Ocean Sea Gulf Valley
    County City Town State States Province Republic Kingdom Union Federation Nations World International National
    Federal American British French German Russian Chinese Japanese European African Asian Israeli Palestinian Iranian
    Canadian Mexican Indian Arab Latino Black White Jewish Muslim Christian Catholic
    House Senate Congress Court Supreme Department Ministry Agency Bureau Office Administration Commission Committee
    Council Board Service Services Police Army Navy Force Forces Guard Corps Party Democratic Republican Democrats
    Republicans Democrat Republican Nazis Nazi Capitol Human Labor Labour Conservative Green Association Society
    Foundation Fund Group Company Corp Inc Ltd Bank
    Airlines Airways Motors Times Post News Journal Press Daily Tribune Herald Magazine Network Radio Television TV
    League Cup Bowl Series Championship Championships Olympics Games Club Team Stars Sox Act Law Amendment Bill Order
    Plan Project Program Initiative Treaty Accord Agreement Day Year Week Month Eve War Award Awards Prize Festival
    Hurricane Storm Street Wall Health Care Human Rights Security Defense Justice Affairs Intelligence Trade Energy
    Education Science Climate Data Internet Social Media Instagram Facebook Twitter YouTube Google Apple Amazon
    Woman Women Man Men Boy Girl Middle Super High Red Blue Big Air Old Young First Second Third General Attorney
    Executive Vice Prime Associated
    """.split()
)
"""Capitalised words that no person is called by, so that a phrase which holds one is no person's name."""

PARTICLES = tuple("de la van von der den bin ibn al el da dos del di du le ten ter ben".split())

SPEECH = frozenset(
    """
    said says told added wrote asked replied testified tweeted posted argued explained recalled noted insisted warned
    acknowledged declined denied announced claimed confirmed admitted
    """.split()
)
