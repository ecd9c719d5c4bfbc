"""``newslint check``: check drafts and report."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from lint.cli._arguments import UsageError, add_check_arguments, count, one_of
from lint.cli._drafts import STANDARD_INPUT
from lint.cli._outputs import destination, write_reports
from lint.cli._running import run_check
from lint.cli._settings import settings_of
from lint.config import Config
from lint.finding import LEVELS
from lint.readers import endings
from lint.reporters import PlacedFinding, Report, formats, viewer


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_check_arguments(parser)
    names = formats()
    parser.add_argument("--format", type=one_of(names), default="text", metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--output",
        action="append",
        type=destination,
        default=[],
        metavar="[NAME:]FILE",
        help="write to a file, in --format or the format named before it; may be repeated",
    )
    parser.add_argument(
        "--fail-on", type=one_of(LEVELS), metavar="LEVEL", help="the mildest level that fails; default: error"
    )
    parser.add_argument(
        "--max-warnings",
        type=count,
        metavar="N",
        help="fail on more warnings than this, too; default: any number passes",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="make the fixes of what is reported that rules mark as safe, then check again",
    )
    parser.add_argument("--diff", action="store_true", help="show the fixes that --fix would make, and make none")
    parser.add_argument("--quiet", action="store_true", help="show only what makes the check fail")
    parser.add_argument("--since", metavar="REVISION", help="report only lines changed since this git revision")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="report only what is not in this baseline")


def run(arguments: Namespace) -> int:
    """Check and report."""
    config = settings_of(arguments)
    report = _report(arguments, config)
    if arguments.fix or arguments.diff:
        from lint.cli._fixing import fix, show_difference

        if STANDARD_INPUT in arguments.paths:
            raise UsageError("--fix and --diff need a file, and standard input is none")
        if arguments.diff:
            return show_difference(report)
        if fix(report):
            report = _report(arguments, config)
    failing = _failing(report, config, arguments.max_warnings)
    shown = report._replace(findings=failing) if arguments.quiet else report
    write_reports(shown, arguments.format, arguments.output)
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    if report.problems:
        return 2
    if not report.files:
        print(f"newslint: {_what_was_looked_for(arguments.paths or ['.'])}", file=sys.stderr)
    return int(bool(failing))


def _what_was_looked_for(paths: Sequence[str]) -> str:
    known = ", ".join(sorted(endings()))
    return f"no draft in {', '.join(paths)}, but for what git ignores or the settings exclude (looked for {known})"


def _report(arguments: Namespace, config: Config) -> Report:
    """What the drafts give rise to, without what the baseline has and what stands on lines that have not changed."""
    written = {output.format or arguments.format for output in arguments.output} | {arguments.format}
    report = run_check(arguments, config, viewer(written))
    if config.baseline:
        new = _new(config.baseline, report.findings)
        report = report._replace(findings=new, accepted=len(report.findings) - len(new))
    if arguments.since:
        from lint.cli._changes import changed_since

        report = report._replace(findings=changed_since(arguments.since, report.findings))
    return report


def _new(baseline: Path, findings: Sequence[PlacedFinding]) -> list[PlacedFinding]:
    from lint.baseline import BaselineError, new_findings

    try:
        return new_findings(baseline, findings)
    except BaselineError as error:
        raise UsageError(str(error)) from None
    except FileNotFoundError:
        raise UsageError(f"{baseline}: no such file; make it with `newslint baseline --output {baseline}`") from None
    except OSError as error:
        raise UsageError(f"{baseline}: {(error.strerror or str(error)).lower()}") from None


def _failing(report: Report, config: Config, max_warnings: int | None) -> list[PlacedFinding]:
    """The findings that make the check fail: by their level, and all warnings when there are too many."""
    levels = {*LEVELS[LEVELS.index(config.fail_on) :]}
    if max_warnings is not None and sum(finding.level == "warning" for finding in report.findings) > max_warnings:
        levels.add("warning")
    return [finding for finding in report.findings if finding.level in levels]
