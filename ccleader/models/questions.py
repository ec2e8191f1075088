"""Questions put at a briefing: to whom, what he said, right or wrong; they tell who needs training."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.models.base import IDS_ONCE, Base, still
from ccleader.models.changed import Changed
from ccleader.words import phrase


class Question(Base):
    """A question put to an agent at a briefing; `right` is None where it was not answered."""

    __tablename__ = "briefing_question"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    briefing_id: Mapped[int] = mapped_column(ForeignKey("briefing.id"), index=True)
    agent_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"), index=True)
    question: Mapped[str]
    answer: Mapped[str]
    right: Mapped[bool | None]


@dataclass(frozen=True)
class QuestionForm:
    """A question, to whom, what he said, and whether that was right (None: not answered)."""

    question: str
    agent_id: int | None = None
    answer: str = ""
    right: bool | None = None


@dataclass(frozen=True, kw_only=True)
class QuestionRow(QuestionForm):
    """A question put at a briefing."""

    id: int
    briefing_id: int


def questions(session: Session, briefing_id: int) -> list[QuestionRow]:
    """The questions of a briefing in the order they were put."""
    query = select(Question).where(Question.briefing_id == briefing_id).order_by(Question.id)
    return [
        QuestionRow(
            id=row.id,
            briefing_id=row.briefing_id,
            question=row.question,
            agent_id=row.agent_id,
            answer=row.answer,
            right=row.right,
        )
        for row in session.scalars(query)
    ]


def ask(session: Session, briefing_id: int, form: QuestionForm) -> int:
    """Note a question and return its id; Misfit where it says nothing."""
    made = Question(briefing_id=briefing_id, **_columns(form))
    session.add(made)
    session.flush()
    return made.id


def edit_question(session: Session, question_id: int, form: QuestionForm) -> Changed:
    """Write a question as entered; Misfit where it says nothing."""
    found = still(session, Question, question_id)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.BRIEFINGS


def remove_question(session: Session, question_id: int) -> Changed:
    """Remove a question."""
    session.delete(still(session, Question, question_id))
    session.flush()
    return Changed.BRIEFINGS


def _columns(form: QuestionForm) -> dict[str, object]:
    if not form.question.strip():
        raise Misfit("question", phrase("trouble", "Write the question that was asked."))
    return asdict(form) | {"question": form.question.strip(), "answer": form.answer.strip()}
