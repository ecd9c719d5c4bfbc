"""``newslint init``: begin a newsroom's settings and its first rule."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from lint.cli._arguments import UsageError
from lint.config import FILE_NAME

SETTINGS = """\
# What newslint checks here. `newslint rules` lists the rules, `newslint explain ID` tells about one.

# Settings to build on: strict (warnings fail, silenced findings need a reason), quiet (only errors that are sure),
# a folder, or an installed pack. `newslint config --show PATH` tells what holds for a draft, and why.
# extends: [strict]

# Folders of house rules; they work like the shipped ones, and take their place when they have the same id.
rules: [newsroom/rules]

# Folders of house knowledge: who holds which office on your beat, since when.
# knowledge: [newsroom/knowledge]

# Levels by rule or family: error, warning, info, or off. A rule counts more than its family.
# levels:
#   attribution: info
#   provenance/no-byline: off

# Words and thresholds of rules that others wrote.
# settings:
#   residue/assistant-phrase: {phrases: {add: [as your assistant]}}

# Levels, words and thresholds that hold for some paths only.
# overrides:
#   - paths: [opinion/]
#     levels: {attribution: off}
#     settings: {residue/placeholder: {outside: {add: [caption]}}}

# The mildest level that makes a check fail.
fail-on: error

# Findings that are accepted, written by `newslint baseline`.
# baseline: .newslint-baseline.json

# Drafts that are never checked, in the form of .gitignore.
# exclude: [archive/]
"""

RULE_NAME = "newsroom/rules/style/verbs.yaml"

RULE = """\
# A first house rule: change it or delete it. `newslint test newsroom/rules` runs the examples.
find: text
phrases: [slammed, blasted, lashed out]
outside: [quotation]
level: warning
confidence: high
message: "“{text}”: say what was criticised, and how."
why: Verbs of violence for words tell readers how loud something was, not what was said.
source: House style book, verbs
examples:
  - bad: "The senator [[slammed]] the bill."
  - bad: "The minister [[lashed out]] at the court."
    good: "The minister said that the court had overstepped its powers."
  - good: "“He slammed the door on us,” the union leader said."
"""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), help="where; default: here")


def run(arguments: Namespace) -> int:
    """Write both files, and neither when one of them is there."""
    files = {arguments.folder / FILE_NAME: SETTINGS, arguments.folder / RULE_NAME: RULE}
    for path in files:
        if path.exists():
            raise UsageError(f"{path} is there already; nothing was written")
    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        except OSError as error:
            raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from None
        print(f"wrote {path}")
    print("next: newslint test newsroom/rules, then newslint check")
    return 0
