"""``newslint completion``: a script that completes commands and options in a shell."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence

from lint.cli._arguments import one_of

Options = Mapping[str, Sequence[str]]
"""The options of each command."""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    names = ", ".join(SHELLS)
    parser.add_argument("shell", type=one_of(SHELLS), metavar="SHELL", help=f"which shell: {names}")


def run(arguments: Namespace) -> int:
    """Print the script."""
    print(SHELLS[arguments.shell](_options()), end="")
    return 0


def _options() -> Options:
    from lint.cli import COMMANDS, command

    options = {}
    for name in COMMANDS:
        parser = ArgumentParser(prog=name)
        command(name).configure(parser)
        options[name] = [flag for action in parser._actions for flag in action.option_strings if flag.startswith("--")]
    return options


def _bash(options: Options) -> str:
    cases = "\n".join(f'    {name}) words="{" ".join(flags)}" ;;' for name, flags in options.items())
    return f"""\
_newslint() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" words=""
  case "${{COMP_WORDS[1]}}" in
{cases}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="{" ".join(options)} --help --version"; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _newslint newslint
"""


def _zsh(options: Options) -> str:
    return f"autoload -U +X bashcompinit && bashcompinit\n{_bash(options)}"


def _fish(options: Options) -> str:
    commands = f'complete -c newslint -n __fish_use_subcommand -a "{" ".join(options)}"\n'
    flags = (
        f'complete -c newslint -n "__fish_seen_subcommand_from {name}" -l {flag.removeprefix("--")}\n'
        for name, flags in options.items()
        for flag in flags
    )
    return commands + "".join(flags)


SHELLS: Mapping[str, Callable[[Options], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
