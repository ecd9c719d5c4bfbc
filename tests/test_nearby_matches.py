import re

from lint.annotate._sourcing.nearby import matches_near


def _found(text: str, places: list[int], before: int = 0, after: int = 20) -> list[str]:
    return [match[0] for match in matches_near(re.compile("one (?:in|of) two|two"), text, places, before, after)]


def test_a_match_is_found_before_and_after_its_place() -> None:
    text = "Some one in two did."
    assert _found(text, [text.index("two")], before=8) == ["one in two"]
    assert _found(text, [text.index("one")]) == ["one in two"]


def test_a_place_inside_an_earlier_match_is_not_read_again() -> None:
    text = "one of two, then two"
    assert _found(text, [0, 7, 17]) == ["one of two", "two"]


def test_what_is_far_from_every_place_is_left_out() -> None:
    assert _found("two of them, and a good way behind them two more", [17], after=10) == []
