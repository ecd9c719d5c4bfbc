"""``newslint rules``: list the rules of a run."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from textwrap import shorten

from lint.cli._arguments import UsageError, add_rules_argument, add_settings_argument, one_of
from lint.cli._settings import rules_of, settings_of
from lint.finding import LEVELS
from lint.reporters import counted
from lint.rulebook import Rule, UnknownRuleError

FORMATS = ("text", "json", "markdown")
WIDTH = 100
"""Characters of a rule's reason that the list shows."""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("names", nargs="*", metavar="ID", help="only these rules or families")
    add_rules_argument(parser)
    add_settings_argument(parser)
    parser.add_argument("--level", type=one_of(LEVELS), metavar="LEVEL", help="only rules of this level")
    parser.add_argument("--format", type=one_of(FORMATS), default="text", metavar="NAME", help=", ".join(FORMATS))


def run(arguments: Namespace) -> int:
    """List the rules."""
    rules, mistakes = rules_of(arguments, settings_of(arguments))
    try:
        chosen = [rule for rule in rules.select(arguments.names) if arguments.level in (None, rule.level)]
    except UnknownRuleError as error:
        raise UsageError(str(error)) from None
    if arguments.format == "json":
        json.dump([_rule_object(rule) for rule in chosen], sys.stdout, ensure_ascii=False, indent=2)
        print()
    elif arguments.format == "markdown":
        from lint.cli._reference import reference

        print("\n".join(reference(chosen)))
    else:
        print("\n".join(_lines(chosen)))
    for mistake in mistakes:
        print(f"newslint: {mistake}", file=sys.stderr)
    return 2 if mistakes else 0


def _rule_object(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "level": rule.level,
        "confidence": rule.confidence,
        "finds": rule.find,
        "why": rule.why,
        "source": rule.source,
        "path": str(rule.path),
    }


def _lines(rules: Sequence[Rule]) -> Iterator[str]:
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        reason = rule.why.partition(". ")[0].rstrip(".")
        yield f"{rule.id:{width}}  {rule.level:7}  {shorten(reason, WIDTH, placeholder='…')}"
    yield f"{counted(len(rules), 'rule')}; `newslint explain ID` tells more about one"
