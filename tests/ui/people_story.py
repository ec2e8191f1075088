"""What happens among eighteen agents in June, key by key; and what must have come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ccleader.metrics.conduct import ConductKind, Total
from ccleader.models.coaching import CoachingKind
from ccleader.models.quality import DisputeOutcome
from ccleader.ui.coaching import wording
from ccleader.ui.conduct import saying
from ccleader.ui.quality import wording as quality_words
from ccleader.words import phrase
from tests.ui.month_walk import ALT, CONTROL, KEY, NAMES
from tests.ui.people_walk import COACHED_ON, ENTER, SLOW, SPACE, Hand, name, number

MOST_STROKES = 6
"""For a record of points, from the chosen agents to its entry, its facts aside."""

WARNED, WARNED_LATER = 1, 6
"""Who is warned first and gets points for the next time, days and weeks after."""
TOGETHER = (2, 3, 4)
REDUCED, STRUCK, TAKEN_BACK, UPHELD = 5, 7, 8, 9
HIGH, REPORTED, REMINDED, REFUSED = 2, 12, 13, 10
PRAISED = (14, 15, 16)

TOTALS: Mapping[int, Total] = {
    1: Total(points=5, records=2, warnings=1),
    2: Total(points=13, records=2),
    3: Total(points=3, records=1),
    4: Total(points=3, records=1),
    5: Total(points=4, records=1, reduced=1),
    6: Total(points=2, records=1, warnings=1),
    7: Total(struck=1),
    8: Total(struck=1),
    9: Total(points=3, records=1),
    10: Total(points=2, records=1, warnings=1),
    11: Total(warnings=1),
    12: Total(points=4, records=1, reported=1),
    13: Total(reminders=1),
    17: Total(points=1, records=1),
}
"""What counts of each agent in the end; of the others nothing was recorded."""


COMPLAINT, FEES, CLOSING = "情绪激动时先安抚", "费用讲清楚", "邀请客户评价"
WRONG: Mapping[tuple[int, int], tuple[str, ...]] = {
    (3, 1): (FEES, COMPLAINT),
    (4, 1): (CLOSING,),
    (11, 1): (FEES,),
    (3, 2): (CLOSING,),
    (18, 2): (FEES, COMPLAINT, CLOSING),
}
"""What was wrong in an agent's first or second call."""

FATAL = {(9, 2): "未核身即报余额"}
DISPUTED = {(3, 1): DisputeOutcome.CHANGED, (4, 1): DisputeOutcome.KEPT}
"""The first item that was wrong in a call, and how the dispute about it ends."""

SCORES: Mapping[tuple[int, int], float] = {
    (3, 1): 96.0,
    (4, 1): 97.0,
    (11, 1): 94.0,
    (3, 2): 97.0,
    (18, 2): 87.0,
    (9, 2): 0.0,
}
"""The scores that are not the full hundred."""


def recording(who: int, nth: int) -> str:
    """The number of an agent's first or second recording."""
    return f"R26{nth:02}{who:04}"


def _points(hand: Hand, day: int, people: tuple[int, ...], article: str, facts: str) -> None:
    took = hand.points(day, people, article, facts)
    assert took <= MOST_STROKES, f"{took} strokes for {article}"


def begin(hand: Hand) -> None:
    """The rulebooks that come along are the ones here."""
    hand.go("conduct")
    hand.push("starters")
    hand.back_to_grid()


def first_records(hand: Hand) -> None:
    """A warning, and points for the next time."""
    _points(hand, 1, (WARNED,), "3", "与邻座闲谈约三分钟")
    _points(hand, 3, (WARNED,), "3", "再次隔座闲谈")


def early_records(hand: Hand) -> None:
    """Several agents at once, and those who will appeal."""
    hand.go("conduct")
    _points(hand, 4, TOGETHER, "9", "座席上放零食")
    _points(hand, 5, (REDUCED,), "12", "把耳麦带出话房")
    _points(hand, 8, (WARNED_LATER,), "7", "未戴工牌")
    _points(hand, 9, (STRUCK,), "2", "来访未登记")


def records_to_be_appealed(hand: Hand) -> None:
    """After a follow-up in the room of coaching."""
    hand.go("conduct")
    _points(hand, 10, (TAKEN_BACK,), "11", "插了私人充电器")
    _points(hand, 11, (UPHELD,), "9", "座席上看手机")


def strike(hand: Hand) -> None:
    """Del on its day in the grid: somebody else had registered the visitor."""
    hand.on(12)
    hand.cursor(STRUCK, 9)
    hand.press(KEY.Key_Delete)
    hand.put("form_struck_why", "值班长已代为登记")
    hand.done()


def appeal(hand: Hand) -> None:
    """Three appeals: found in the table of all records, opened, and entered."""
    hand.on(15, 9)
    hand.go("conduct")
    for who in (REDUCED, TAKEN_BACK, UPHELD):
        hand.find_record(number(who))
        hand.push("appeal_record")
        hand.put("form_reason", "当时情况特殊")
        hand.put("form_witness", name(1))
        hand.done()
        hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_1, ALT)
    hand.rest()


def decide(hand: Hand) -> None:
    """One is reduced, one taken back, one upheld."""
    hand.on(16, 9)
    for outcome, appeal_id in (("reduced", 1), ("struck", 2), ("upheld", 3)):
        hand.room.setFocus()
        hand.push(f"{outcome}_{appeal_id}")
        if outcome == "reduced":
            hand.put("form_points_after", "4")
        hand.put("form_decided_why", "查看监控后决定")
        hand.done()
        hand.rest()
    hand.back_to_grid()


def more_records(hand: Hand) -> None:
    """The second half of the month: lines are reached, one is reported."""
    hand.go("conduct")
    _points(hand, 17, (10, 11), "3", "隔座闲谈")
    _points(hand, 18, (10,), "3", "午后再次闲谈")
    _points(hand, 19, (HIGH,), "12", "带走备用键盘")
    _points(hand, 22, (REPORTED,), "tg", "离岗二十分钟")


def unlike_the_others(hand: Hand) -> None:
    """Otherwise than the article says, with the reason; and points from a range."""
    hand.go("conduct")
    _points(hand, 24, (WARNED_LATER,), "7", "仍未戴工牌")
    _points(hand, 25, (WARNED,), "9", "座席上放零食")
    hand.on(26, 10)
    hand.agents(REMINDED)
    hand.press(ENTER)
    hand.types("1")
    hand.press(ENTER)
    hand.write("在禁烟区门口点烟")
    hand.choose("What follows", "Otherwise")
    hand.pick("entry_kind", saying.word(ConductKind.REMINDER))
    hand.reach("entry_why")
    hand.write("当即熄灭,首日到岗")
    hand.press(ENTER, CONTROL)
    hand.back_to_grid()
    hand.on(26, 11)
    hand.agents(REPORTED)
    hand.press(ENTER)
    hand.types("ycc")
    hand.press(ENTER)
    hand.write("报错资费引起投诉")
    hand.rest()
    hand.put("entry_points", "4")
    hand.press(ENTER, CONTROL)
    hand.back_to_grid()


def sign(hand: Hand) -> None:
    """One signs, one refuses before a witness."""
    hand.go("conduct")
    hand.on(27, 10)
    hand.find_record(number(HIGH))
    hand.put("record_signed_on", "627")
    hand.press(ENTER, CONTROL)
    hand.press(KEY.Key_Escape)
    hand.find_record(number(REFUSED))
    hand.reach("record_refused_why")
    hand.write("认为是工作交流")
    hand.reach("record_refusal_witness")
    hand.write("许薇")
    hand.press(ENTER, CONTROL)
    hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_1, ALT)
    hand.rest()


def say_quickly(hand: Hand) -> None:
    """Praise, and points, by a line over whatever room is on view."""
    hand.on(29, 10)
    for who in PRAISED:
        hand.says(f"{number(who)} 表扬 用户来电致谢")
    hand.says(f"{number(17)} 第13条 休息区杯子未收")


def open_coaching(hand: Hand) -> None:
    """F: whom, what about; the goal is where the figures are and where the group's target lies."""
    hand.on(COACHED_ON.day, 16)
    hand.go("coaching")
    hand.press(KEY.Key_F)
    hand.types(number(SLOW))
    hand.reach("form_focus")
    hand.write("查询绕路")
    hand.done()
    hand.press(ENTER, CONTROL)
    _analyse(hand, "资费要查三处", "先开哪一页不固定")
    hand.press(ENTER, CONTROL)
    _agree(hand, "每班听一段标杆录音", "617")
    hand.press(ENTER, CONTROL)
    hand.press(KEY.Key_Escape)


def _analyse(hand: Hand, agent: str, coach: str) -> None:
    hand.press(KEY.Key_2, ALT)
    hand.write(agent)
    hand.reach("coaching_reality_coach")
    hand.write(coach)


def _agree(hand: Hand, what: str, until: str) -> None:
    hand.press(KEY.Key_3, ALT)
    hand.push("add_action")
    hand.write(what)
    hand.put("Until", until)


def _follow_up(hand: Hand, day: int, seen: str, said: str) -> None:
    """Alt+4 in the form of the first card: what was seen, what the agent says."""
    hand.on(day, 16)
    hand.go("coaching")
    hand.press(ENTER)
    hand.press(KEY.Key_4, ALT)
    hand.write(seen)
    hand.reach("coaching_agent_said")
    hand.write(said)


def follow_up(hand: Hand) -> None:
    """A week later: not there yet."""
    _follow_up(hand, 10, "查询少一步", "还是不顺")
    hand.press(KEY.Key_Escape)


def close_coaching(hand: Hand) -> None:
    """The second follow-up, the summary with its conclusion, and the cycle after it."""
    _follow_up(hand, 17, "三通都先开资费页", "顺手了")
    hand.press(ENTER, CONTROL)
    hand.push("conclusion_reached")
    hand.reach("coaching_summary")
    hand.write("通话时长回到组内水平")
    hand.reach("coaching_next_goal")
    hand.write("投诉安抚")
    hand.press(ENTER, CONTROL)
    hand.push("next_cycle")
    hand.press(KEY.Key_Escape)


def coach_for_points(hand: Hand) -> None:
    """Another cycle, with a goal in words, that is followed up on the last day of the month."""
    hand.on(23, 16)
    hand.go("coaching")
    hand.press(KEY.Key_F)
    hand.types(number(HIGH))
    hand.pick("form_kind", wording.word(CoachingKind.CONDUCT))
    hand.reach("form_focus")
    hand.write("座席纪律")
    hand.pick("form_goals", str(phrase("coaching", "in words")))
    hand.reach("form_words")
    hand.write("不再带走设备")
    hand.done()
    hand.press(ENTER, CONTROL)
    _analyse(hand, "以为备用件可以带走", "没读过条款")
    hand.press(ENTER, CONTROL)
    _agree(hand, "重读现场规范并签字", "630")
    hand.press(ENTER, CONTROL)
    hand.press(KEY.Key_Escape)


def begin_checks(hand: Hand) -> None:
    """The scorecard that comes along is the one here."""
    hand.on(12, 9)
    hand.go("quality")
    hand.press(KEY.Key_4, ALT)
    hand.rest()
    hand.push("start_card")
    hand.press(KEY.Key_1, ALT)
    hand.rest()


def check_everybody(hand: Hand, nth: int, day: int) -> None:
    """A call of each agent: Z, the recording, Ctrl+Enter; between them what was wrong."""
    hand.on(day, 16)
    hand.go("quality")
    hand.press(KEY.Key_Z)
    hand.put("check_day", f"6{day}")
    for who in range(1, len(NAMES) + 1):
        hand.reach("check_agent_id")
        hand.types(number(who))
        hand.press(ENTER)
        hand.types(recording(who, nth))
        if wrong := WRONG.get((who, nth)):
            hand.press(ENTER)
            for item in wrong:
                hand.walk_to(item)
                hand.press(SPACE)
        if reason := FATAL.get((who, nth)):
            _fatal(hand, reason)
        hand.press(ENTER, CONTROL)
    hand.press(KEY.Key_Escape)


def _fatal(hand: Hand, reason: str) -> None:
    """The second fatal item: without its reason nothing is written, and nothing lost."""
    hand.press(ENTER)
    hand.press(KEY.Key_2)
    hand.press(ENTER, CONTROL)
    assert hand.room.month.sheet.row is None
    hand.reach("item_note")
    hand.write(reason)


def dispute(hand: Hand) -> None:
    """Two disagree with an item; one is decided for the agent, one for the grader."""
    hand.on(27, 14)
    hand.go("quality")
    for (who, nth), outcome in DISPUTED.items():
        hand.find_check(recording(who, nth))
        hand.push("check_more")
        hand.from_menu("The agent disputes it …")
        hand.write("录音里说过了")
        hand.done()
        hand.push("decide")
        hand.choose("Decision", quality_words.word(outcome))
        hand.put("form_why", "两人复听后决定")
        hand.done()
        hand.press(KEY.Key_Escape)


MONTH: tuple[Callable[[Hand], None], ...] = (
    begin,
    first_records,
    open_coaching,
    early_records,
    follow_up,
    records_to_be_appealed,
    strike,
    begin_checks,
    lambda hand: check_everybody(hand, 1, 13),
    appeal,
    decide,
    close_coaching,
    more_records,
    coach_for_points,
    unlike_the_others,
    lambda hand: check_everybody(hand, 2, 26),
    sign,
    dispute,
    say_quickly,
)
"""All of it, as it happened."""
