import pytest

from lint.annotate.sources import Source
from tests.drafts import draft_of


def sources(text: str) -> list[Source]:
    return list(draft_of(text).mentions(Source))


def source(text: str) -> Source:
    (only,) = sources(text)
    return only


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("Ana Ruiz said it was late.", "Ana Ruiz", "named"),
        ("Police said the road was shut.", "Police", "institution"),
        ("The road was shut, the Transport Ministry said.", "the Transport Ministry", "institution"),
        ("The UN said the road was shut.", "The UN", "institution"),
        ("According to figures announced by the Lopez administration, 35 boats sank.",
         "figures announced by the Lopez administration", "document"),
        ("A study by Oslo University found that bees count.", "A study by Oslo University", "document"),
        ("Analysts say it was late.", "Analysts", "group"),
        ("The road is shut, diplomats say, but not for long.", "diplomats", "group"),
        ("One senior aide described a quarrel.", "One senior aide", "individual"),
        ("Sources said it was late.", "Sources", "anonymous"),
        ("Two people familiar with the matter said it was late.", "Two people familiar with the matter", "anonymous"),
        ("It was late, according to a person who attended the talks.", "a person who attended the talks", "anonymous"),
        ("She said it was late.", "She", "pronoun"),
        ("The strikes reportedly destroyed a bridge.", "reportedly", "hearsay"),
        ("A close adviser to the mayor admitted that it was late.", "A close adviser to the mayor", "individual"),
        ("Military experts warn of floods.", "Military experts", "group"),
        ("Rights groups have documented it.", "Rights groups", "group"),
        ("Observers view it as late.", "Observers", "group"),
        ("It cost a million, by some estimates.", "by some estimates", "hearsay"),
        ("Word has it that ministers have left.", "Word has it that", "hearsay"),
        ("There are claims that a dock was hit.", "There are claims that", "hearsay"),
        ("There is growing speculation that he will flee.", "There is growing speculation that", "hearsay"),
        ("A survey carried out in June found that bees count.", "A survey carried out in June", "document"),
        ("By some accounts the boat sank.", "By some accounts", "hearsay"),
        ("It is believed that the boat sank.", "It is believed", "passive"),
        ("Unnamed officials hinted that the boat sank.", "Unnamed officials", "anonymous"),
    ],
)  # fmt: skip
def test_the_type_of_a_source(text: str, span: str, kind: str) -> None:
    found = source(text)
    assert (found.text, found.type) == (span, kind)


def test_a_source_before_its_verb_leaves_out_when_it_spoke() -> None:
    assert source("On Tuesday Ana Ruiz said it was late.").text == "Ana Ruiz"


def test_adverbs_and_auxiliaries_stand_between_source_and_verb() -> None:
    assert source("The mayor has repeatedly said that it was late.").text == "The mayor"


def test_a_passive_subject_is_no_source() -> None:
    assert sources("The bridge was called a marvel. Residents were told to leave.") == []


def test_people_accused_are_no_source() -> None:
    assert sources("The court freed detainees accused of spying.") == []


def test_words_inside_a_quotation_attribute_nothing() -> None:
    assert [each.text for each in sources('"He said it was late," Ana Ruiz said.')] == ["Ana Ruiz"]


def test_two_verbs_of_one_subject_are_one_source() -> None:
    assert [each.text for each in sources("Ana Ruiz said it was late, adding that she was tired.")] == ["Ana Ruiz"]


def test_a_source_knows_its_anonymity_and_reason() -> None:
    found = source("An aide, who spoke on condition of anonymity because the talks are private, said it was late.")
    assert found.type == "anonymous"
    assert found.anonymity == "on condition of anonymity"
    assert found.reason == "because the talks are private"
    assert found.count == 1


def test_anonymity_granted_in_a_later_sentence_belongs_to_the_source_before() -> None:
    found, *_ = sources("An aide said it was late. The aide asked not to be named because she fears for her job.")
    assert (found.text, found.reason) == ("An aide", "because she fears for her job")


def test_anonymity_without_a_reason() -> None:
    found = source("Officials close to the talks, who spoke on condition of anonymity, say it is late.")
    assert found.text == "Officials close to the talks, who spoke on condition of anonymity"
    assert (found.position, found.knowledge, found.reason) == ("close to the talks", "close to", None)


@pytest.mark.parametrize(
    "grant",
    [
        "asked not to be identified",
        "did not want to be named",
        "requested anonymity",
        "refused to give his name",
        "declined to identify himself",
        "declined to be named",
        "insisted that his name not be used",
        "was granted anonymity",
    ],
)
def test_the_ways_to_grant_anonymity(grant: str) -> None:
    found = source(f"A clerk, who {grant}, said it was late.")
    assert found.type == "anonymous"
    assert found.anonymity is not None
    assert found.reason is None


def test_a_place_in_an_aside_is_no_source() -> None:
    assert source("Officials familiar with a bank in Reno, Nevada, said it was late.").noun == "officials"


def test_a_lack_of_authorization_is_itself_the_reason() -> None:
    found = source("It was late, said a clerk who was not authorized to speak publicly.")
    assert found.reason is not None
    assert found.reason.startswith("not authorized to speak")


def test_a_definite_noun_points_back_to_the_unnamed_source() -> None:
    first, second = sources("One senior aide described a quarrel. It was late, the aide said.")
    assert second.anchor == first
    assert (first.unnamed, second.unnamed, second.first) == (True, True, False)


def test_a_definite_noun_alone_is_known_to_readers() -> None:
    assert source("The minister said it was late.").unnamed is False


def test_a_surname_points_back_to_the_full_name() -> None:
    first, second = sources("Ana Ruiz said it was late. Ruiz said she was tired.")[:2]
    assert second.anchor == first


def test_a_spokesman_named_in_an_aside_is_named() -> None:
    assert source("A spokesman, Tom Hale, said it was late.").name == "Tom Hale"


def test_a_titled_surname_needs_an_introduction() -> None:
    assert source("Ms. Ortiz said it was late.").introduced is False
    assert source("Ms. Ortiz’s deputy, Anna Holm, said it was late.").introduced is None
    assert [each.introduced for each in sources("Lucía Ortiz left. Ms. Ortiz said it was late.")] == [True]


def test_a_grant_belongs_to_the_people_right_before_it() -> None:
    pentagon, officials = sources(
        "The Pentagon said 40 people died, but local officials, speaking on condition of anonymity because they were "
        "not authorized to speak to the media, put the toll at 32."
    )
    assert (pentagon.anonymity, pentagon.reason) == (None, None)
    assert (officials.type, officials.noun, officials.cue) == ("anonymous", "officials", "put the toll at")
    assert officials.reason == "because they were not authorized to speak to the media"
    assert officials.text.endswith("to speak to the media")


@pytest.mark.parametrize(
    "says",
    [
        "deny this", "reject the claim", "insist that it is over", "confirm that it is over",
        "are saying that it is over",
        "point out that it is over", "have denied it", "dispute the figures", "doubt the figures",
    ],
)  # fmt: skip
def test_people_attribute_in_all_tenses(says: str) -> None:
    assert source(f"Sources close to the palace {says}.").text == "Sources close to the palace"


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        ("One of the officials said it was late.", "officials", 1),
        ("Two of the aides said it was late.", "aides", 2),
        ("One senior Tory said it was late.", "tory", 1),
        ("Two Republican Senators said it was late.", "senators", 2),
    ],
)
def test_some_of_a_group_are_people_without_a_name(text: str, noun: str, count: int) -> None:
    found = source(text)
    assert (found.noun, found.count, found.name) == (noun, count, None)


def test_studies_attribute_when_they_have_shown() -> None:
    assert source("Studies have shown that bees count.").text == "Studies"
    assert sources("The path shown to visitors is steep.") == []


def test_people_in_the_plural_fear_and_claim_without_more() -> None:
    assert source("Officials fear retaliation.").text == "Officials"
    assert sources("The police report was late.") == []


def test_hearsay_may_open_a_sentence() -> None:
    assert source("Reportedly the boat sank.").type == "hearsay"


def test_a_source_ends_before_the_verb_of_its_clause() -> None:
    assert source("It rained after a panel had heard the lawyers say that it was late.").text == "the lawyers"
    assert source("A man who had attended the meeting said it was late.").text == "A man who had attended the meeting"


def test_reporters_who_are_told_something_are_not_the_anonymous_ones() -> None:
    (found,) = sources("A senior official told reporters on a call on condition of anonymity that it was late.")
    assert (found.noun, found.anonymity) == ("official", "on condition of anonymity")


def test_a_reason_ends_before_the_verb_of_saying() -> None:
    found = source("A nurse who asked that her name not be used for fear of being fired said it was late.")
    assert found.reason == "for fear of being fired"


def test_the_words_of_somebody_attribute() -> None:
    assert source("It was, in the words of one diplomat, a crash.").text == "one diplomat"


def test_a_pronoun_ends_a_source_by_itself() -> None:
    assert source("The paper learned she told friends that it was late.").text == "she"


def test_the_day_may_stand_between_source_and_verb() -> None:
    assert source("A study published in Ocean on Thursday found that bees count.").text == "A study published in Ocean"


@pytest.mark.parametrize("who", ["Witnesses", "Coaches", "Secretaries"])
def test_plurals_in_es_and_ies_are_known(who: str) -> None:
    assert [each.type for each in sources(f"It rained. {who} said it was late.")] == ["group"]
