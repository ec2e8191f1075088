"""An agent beside the others: position only where cases suffice, dots of all, means of sums."""

from __future__ import annotations

from ccleader.models.agents import Level
from ccleader.ui.roster.comparing import Member, Strip, strips
from ccleader.ui.trends import Sums


def _who(agent_id: int, level: Level | None = Level.MID, **sums: Sums) -> Member:
    return Member(agent_id, f"组员{agent_id}", level, {"calls_handled": (1000, 1)} | sums)


def _strip(members: list[Member], level: Level | None = None, **targets: float) -> Strip:
    return strips(1, members, targets, level)[0]


def test_that_the_lower_handling_time_stands_before_the_higher() -> None:
    found = _strip([_who(1, aht=(190, 1)), _who(2, aht=(180, 1)), _who(3, aht=(200, 1))])
    assert (found.place, found.ranked) == (2, 3)
    assert "2/3" in found.standing


def test_that_the_higher_satisfaction_stands_before_the_lower() -> None:
    found = _strip([_who(1, csat=(98, 100)), _who(2, csat=(90, 100))])
    assert (found.place, found.ranked) == (1, 2)


def test_that_what_is_written_alike_shares_a_place() -> None:
    found = _strip([_who(1, aht=(1_902, 10)), _who(2, aht=(1_898, 10)), _who(3, aht=(170, 1))])
    assert (found.place, found.ranked) == (2, 3)


def test_that_few_calls_give_no_place_to_anybody() -> None:
    few: Sums = (249, 1)
    own = _strip([_who(1, aht=(190, 1), calls_handled=few), _who(2, aht=(180, 1))])
    assert own.place is None
    assert "249" in own.standing
    other = _strip([_who(1, aht=(190, 1)), _who(2, aht=(180, 1), calls_handled=few)])
    assert (other.place, other.ranked) == (1, 1)
    assert [dot.enough for dot in other.dots] == [False]


def test_that_checks_are_counted_for_quality_and_rated_calls_for_satisfaction() -> None:
    score, rated = strips(1, [_who(1, qa_score=(90 * 2900, 29), csat=(30, 30))], {})
    assert (score.cases, score.fewest, score.place) == (29, 30, None)
    assert (rated.cases, rated.place) == (30, 1)


def test_that_the_mean_is_the_quotient_of_sums() -> None:
    found = _strip([_who(1, aht=(1000, 10)), _who(2, aht=(200, 1))])
    assert found.mean == 1200 / 11


def test_that_a_level_leaves_out_the_others_but_never_the_agent() -> None:
    members = [_who(1, Level.JUNIOR, aht=(190, 1)), _who(2, Level.MID, aht=(100, 1))]
    members.append(_who(3, Level.JUNIOR, aht=(210, 1)))
    found = _strip(members, Level.JUNIOR)
    assert (found.place, found.ranked, found.mean) == (1, 2, 200)


def test_that_a_target_is_judged_as_it_is_written() -> None:
    members = [_who(1, aht=(1_904, 10))]
    met = _strip(members, aht=190.0).mark
    assert met is not None
    assert met[:2] == ("✓", "ok")
    missed = _strip(members, aht=189.0).mark
    assert missed is not None
    assert missed[:2] == ("▲", "warn")
    assert _strip(members).mark is None


def test_that_an_agent_without_figures_still_sees_the_others() -> None:
    found = _strip([_who(1), _who(2, aht=(180, 1))])
    assert (found.value, found.place, found.mark, found.standing) == (None, None, None, "")
    assert [dot.value for dot in found.dots] == [180]


def test_that_only_metrics_with_data_and_at_most_six_are_compared() -> None:
    keys = ("aht", "not_ready_time", "utilisation", "csat", "transfer_rate", "acw", "calls_per_hour")
    everything = strips(1, [_who(1, **dict.fromkeys(keys, (300, 1000)))], {})
    assert [strip.metric.key for strip in everything] == list(keys[:6])
    assert strips(1, [_who(1)], {}) == ()
