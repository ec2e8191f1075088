"""The fixed words of the printed review; templates hold none, so that a page speaks one language."""

from __future__ import annotations

from ccleader.words import mark, translate

_TITLE = mark("review", "Monthly review")
_IDENTITY = (
    mark("review", "Name"),
    mark("review", "Number"),
    mark("review", "Level"),
    mark("review", "Tenure"),
    mark("review", "Mentor"),
    mark("review", "Skills"),
)
_COLUMNS = (
    mark("review", "Done well"),
    mark("review", "To improve"),
    mark("review", "Goals of next month"),
)
_FIGURES = (
    mark("review", "Metric"),
    mark("review", "Month"),
    mark("review", "Target"),
    mark("review", "On target"),
    mark("review", "Group"),
    mark("review", "Change"),
    mark("review", "Judgement"),
)
_OWN = mark("review", "own")
_TARGET = mark("review", "target")
_SECTIONS = {
    "figures": mark("review", "1 Figures"),
    "trends": mark("review", "2 Trends"),
    "quality": mark("review", "3 Quality checks"),
    "attendance": mark("review", "4 Attendance"),
    "points": mark("review", "5 Points and praise"),
    "coaching": mark("review", "6 Coaching"),
    "goals": mark("review", "7 Goals of next month"),
}
_CAPTIONS = {
    "quality": mark("review", "checked ____, average ____, fatal errors ____; non-fatal errors ____"),
    "attendance": mark("review", "present ____ days · off ____ · leave ____ · late ____ · overtime ____ h"),
    "points": mark("review", "valid points ____, warnings ____, praise ____"),
    "coaching": mark(
        "review", "begun ____, ____ records; stage: goal · analysis · action · follow-up · summary"
    ),
}
_FORMS = {
    "quality": (
        mark("review", "Date"),
        mark("review", "Recording"),
        mark("review", "Score"),
        mark("review", "Fatal"),
        mark("review", "Non-fatal errors (points)"),
        mark("review", "Checked by"),
    ),
    "points": (
        mark("review", "Date"),
        mark("review", "Article"),
        mark("review", "What the article says, and the facts"),
        mark("review", "Outcome"),
        mark("review", "Total"),
        mark("review", "Told"),
    ),
    "coaching": (
        mark("review", "Goal"),
        mark("review", "Baseline"),
        mark("review", "Target value"),
        mark("review", "This month"),
        mark("review", "Result"),
        mark("review", "Action and next follow-up"),
    ),
    "goals": (
        mark("review", "No."),
        mark("review", "Goal"),
        mark("review", "Start"),
        mark("review", "Target value"),
        mark("review", "Due"),
        mark("review", "Help from the group"),
    ),
}
_PAGES = (mark("review", "Page 1 of 2"), mark("review", "Page 2 of 2"))
_SIGNATURES = (
    mark("review", "Agent's signature"),
    mark("review", "Team leader's signature"),
    mark("review", "Supervisor's signature"),
)
_STAND = (mark("review", "I agree"), mark("review", "I have reservations"))
_SINGLE = {
    "title": _TITLE,
    "own": _OWN,
    "target": _TARGET,
    "comment": mark("review", "Team leader's comment"),
    "view": mark("review", "Agent's view"),
    "date": mark("review", "Date"),
    "read": mark("review", "The signature says that this was read, not that it is agreed to"),
}


def fixed_words() -> dict[str, object]:
    """The words of the template in the chosen language."""
    lists = {
        "identity": _IDENTITY,
        "columns": _COLUMNS,
        "figures": _FIGURES,
        "pages": _PAGES,
        "signatures": _SIGNATURES,
        "stand": _STAND,
    }
    words: dict[str, object] = {name: _said(text) for name, text in _SINGLE.items()}
    words |= {name: [_said(text) for text in texts] for name, texts in lists.items()}
    words["sections"] = {name: _said(text) for name, text in _SECTIONS.items()}
    words["captions"] = {name: _said(text) for name, text in _CAPTIONS.items()}
    words["forms"] = {name: [_said(text) for text in texts] for name, texts in _FORMS.items()}
    return words


def _said(text: str) -> str:
    return translate("review", text)
