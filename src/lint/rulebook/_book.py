"""A rulebook: the rules of a run, by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from lint.finding import Level
from lint.rulebook._mistakes import UnknownRuleError
from lint.rulebook._rule import Rule


class Rulebook:
    """Rules in the order of their ids."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __getitem__(self, identifier: str) -> Rule:
        for rule in self.rules:
            if rule.id == identifier:
                return rule
        raise UnknownRuleError(identifier, (rule.id for rule in self.rules))

    def named(self, name: str) -> Sequence[Rule]:
        """The rule with the id, or all rules of the family.

        Raises:
            UnknownRuleError: There is neither.
        """
        rules = [rule for rule in self.rules if name in (rule.id, rule.family)]
        if not rules:
            names = {rule.id for rule in self.rules} | {rule.family for rule in self.rules}
            raise UnknownRuleError(name, names)
        return rules

    def select(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Rulebook:
        """The rules with the ids or families in ``select`` (all when empty) without those in ``ignore``.

        Raises:
            UnknownRuleError: A name is neither an id nor a family.
        """
        selected = {rule.id for name in select for rule in self.named(name)} or {rule.id for rule in self.rules}
        ignored = {rule.id for name in ignore for rule in self.named(name)}
        return Rulebook(tuple(rule for rule in self.rules if rule.id in selected - ignored))

    def levels(self, levels: Mapping[str, Level | Literal["off"]]) -> Rulebook:
        """The rules with other levels, by id or family; an id counts more than its family, ``off`` leaves a rule out.

        Raises:
            UnknownRuleError: A name is neither an id nor a family.
        """
        changed: dict[str, Level | Literal["off"]] = {}
        for name in sorted(levels, key=lambda name: "/" in name):
            changed.update({rule.id: levels[name] for rule in self.named(name)})
        rules = []
        for rule in self.rules:
            level = changed.get(rule.id)
            if level != "off":
                rules.append(rule.at_level(level) if level else rule)
        return Rulebook(tuple(rules))
