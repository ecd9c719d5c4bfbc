"""``newslint explain``: all about one rule, from its own file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from textwrap import fill, indent

from lint.cli._arguments import UsageError, add_rules_argument, add_settings_argument
from lint.cli._settings import rules_of, settings_of
from lint.config import Changing
from lint.rulebook import Example, Rule, UnknownRuleError

WIDTH = 100


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("rules_named", nargs="+", metavar="RULE", help="the id of a rule, or a family")
    add_rules_argument(parser)
    add_settings_argument(parser)


def run(arguments: Namespace) -> int:
    """Explain each rule."""
    config = settings_of(arguments)
    rules, _ = rules_of(arguments, config)
    try:
        named = [rule for name in arguments.rules_named for rule in rules.named(name)]
    except UnknownRuleError as error:
        raise UsageError(str(error)) from None
    print("\n\n".join("\n".join(_lines(rule, config.changes)) for rule in named))
    return 0


def _lines(rule: Rule, changes: Sequence[Changing]) -> Iterator[str]:
    yield f"{rule.id} ({rule.level}, {rule.confidence} confidence)"
    yield ""
    yield fill(rule.why, WIDTH)
    yield fill(f"Standard: {rule.source}", WIDTH)
    yield ""
    yield f"The rule, in {rule.path}:"
    yield indent(_without_examples(rule), "    ")
    for change, _, paths in changes:
        if change.is_about(rule.id):
            where = f", for {', '.join(paths)}" if paths else ""
            yield f"Changed in {change.path}, line {change.line}{where}: {change.value}"
    yield ""
    yield "Examples:"
    for example in rule.examples:
        yield from _example_lines(example)
    yield ""
    yield f"To change it, in .newslint.yaml: levels: {{{rule.id}: warning}} (or error, info, off);"
    yield f"its words and thresholds: settings: {{{rule.id}: …}}; docs/rules.md says how"


def _without_examples(rule: Rule) -> str:
    text = rule.path.read_text("utf-8")
    return text.partition("\nexamples:")[0].strip()


def _example_lines(example: Example) -> Iterator[str]:
    what = "finds" if example.bad else "leaves alone"
    published = f" (published {example.published})" if example.published else ""
    gap = " (known gap: not yet)" if example.todo else ""
    yield f"  {what}{published}{gap}:"
    yield indent(pinned(example).strip(), "      ")


def pinned(example: Example) -> str:
    """The text with its spans in double brackets, as the rule file has it."""
    text = example.text
    for span in sorted(example.spans, reverse=True):
        text = f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"
    return text
