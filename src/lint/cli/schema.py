"""``newslint schema``: the JSON Schema of the files that a newsroom writes."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from typing import Any

from lint.cli._arguments import one_of
from lint.config.schema import config_schema
from lint.knowledge.schema import knowledge_schema
from lint.rulebook.schema import rule_schema

SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "rule": rule_schema,
    "knowledge": knowledge_schema,
    "config": config_schema,
}


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    names = ", ".join(SCHEMAS)
    parser.add_argument("name", type=one_of(SCHEMAS), metavar="FILE", help=f"what kind of file: {names}")


def run(arguments: Namespace) -> int:
    """Print the schema."""
    json.dump(SCHEMAS[arguments.name](), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0
