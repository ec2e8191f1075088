"""Targets by date, layouts as remembered, comments on reviews."""

from datetime import date

from ccleader.models import agents, layouts, reviews, targets
from ccleader.models.store import Store
from tests.models.made import read, team, write

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


def test_latest_target_not_after_the_day_holds(store: Store) -> None:
    write(store, targets.set_target, "aht", 190.0, JULY)
    write(store, targets.set_target, "aht", 200.0, JUNE)
    write(store, targets.set_target, "csat", 0.95, JUNE)
    assert read(store, targets.target, "aht", date(2026, 5, 31)) is None
    assert read(store, targets.target, "aht", date(2026, 6, 30)) == 200
    assert read(store, targets.target, "aht", JULY) == 190
    assert read(store, targets.holding, JULY) == {"aht": 190, "csat": 0.95}


def test_group_goes_before_all_groups_even_with_an_older_target(store: Store) -> None:
    mine = write(store, agents.add_group, "晨曦组")
    other = write(store, agents.add_group, "朝阳组")
    write(store, targets.set_target, "aht", 180.0, JUNE, mine)
    write(store, targets.set_target, "aht", 200.0, JULY)
    assert read(store, targets.target, "aht", JULY, mine) == 180
    assert read(store, targets.target, "aht", JULY, other) == 200
    assert read(store, targets.target, "aht", JULY) == 200
    assert read(store, targets.target, "aht", JUNE, other) is None


def test_target_of_the_same_day_is_replaced(store: Store) -> None:
    mine = write(store, agents.add_group, "晨曦组")
    for group in (None, mine):
        write(store, targets.set_target, "aht", 200.0, JUNE, group)
        write(store, targets.set_target, "aht", 190.0, JUNE, group)
    rows = read(store, targets.targets)
    assert [(row.metric, row.value, row.group_id, row.valid_from) for row in rows] == [
        ("aht", 190.0, None, JUNE),
        ("aht", 190.0, mine, JUNE),
    ]


def test_layouts_are_remembered(store: Store) -> None:
    write(store, layouts.remember, "工号|姓名", {"工号": "number"})
    write(store, layouts.remember, "工号|姓名", {"工号": "number", "姓名": "name"})
    write(store, layouts.remember, "Agent", {"Agent": "name"})
    both = {"工号|姓名": {"工号": "number", "姓名": "name"}, "Agent": {"Agent": "name"}}
    assert read(store, layouts.remembered) == both


def test_comment_is_written_changed_and_removed(store: Store) -> None:
    _, (who, other, _) = team(store)
    write(store, reviews.set_comment, who, JUNE, "  ")
    assert read(store, reviews.comment, who, JUNE) == ""
    write(store, reviews.set_comment, who, JUNE, "好")
    write(store, reviews.set_comment, who, JUNE, "很好")
    write(store, reviews.set_comment, other, JULY, "继续")
    assert read(store, reviews.comments, JUNE) == {who: "很好"}
    assert read(store, reviews.comment, who, JULY) == ""
    write(store, reviews.set_comment, who, JUNE, "")
    assert read(store, reviews.comments, JUNE) == {}
    store.undo()
    assert read(store, reviews.comment, who, JUNE) == "很好"
