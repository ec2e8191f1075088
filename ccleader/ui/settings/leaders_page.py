"""Leaders: who they are, which groups they lead, whether they can sign."""

from __future__ import annotations

from collections.abc import Sequence

from ccleader.columns import MISSING, Column, Kind
from ccleader.models.leaders import LeaderRow
from ccleader.ui.leader_form import LeaderDialog
from ccleader.ui.pin import ask_pin
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.reading import Shown
from ccleader.words import mark, phrase


def _pin(row: LeaderRow) -> str:
    if row.pin_set_at is None:
        return MISSING
    if row.pin_vouched_by:
        said = phrase("settings", "{day}, {name} vouched", day=row.pin_set_at.date(), name=row.pin_vouched_by)
        return str(said)
    return row.pin_set_at.date().isoformat()


class LeadersPage(ListPage):
    """Adds and edits leaders; sets their PINs."""

    name = "leaders"
    heading = mark("settings", "Leaders")
    about = mark("settings", "Who works says so in the top bar; records and signatures carry the name")
    none = mark("settings", "Nobody yet. Add the leaders who work with this store.")
    wide = "groups"

    def __init__(self, desk: Desk) -> None:
        columns: list[Column[LeaderRow]] = [
            Column("name", mark("columns", "Name"), lambda row: row.name, width=20),
            Column("title", mark("columns", "Title"), lambda row: row.title or None, width=16),
            Column("groups", mark("columns", "Groups"), self._groups, width=26),
            Column("pin", mark("columns", "PIN set"), lambda row: row.pin_set_at, text=_pin, width=22),
            Column("left", mark("columns", "Left office"), lambda row: row.left_on, Kind.DATE),
        ]
        super().__init__(desk, columns, "id")
        self.row_tool(self.tr("Set PIN …"), self._set_pin, "leader_pin")
        self.row_tool(self.tr("Edit"), self.edit, "edit_leader")
        self.tool(self.tr("New leader"), lambda: self.edit(None), "new_leader", "plus")

    def rows_of(self, shown: Shown) -> Sequence[LeaderRow]:
        """Those who left stand last."""
        return sorted(shown.leaders, key=lambda row: row.left_on is not None)

    def edit(self, row: LeaderRow | None) -> None:
        """Open the form."""
        dialog = LeaderDialog(self.desk, row, list(self.shown.groups if self.shown else ()), self.window())
        dialog.saved.connect(lambda saved: self.choose(saved.id))
        dialog.open()

    def _set_pin(self, row: LeaderRow) -> None:
        ask_pin(self.desk, row, self.window())

    def _groups(self, row: LeaderRow) -> str:
        groups = self.shown.groups if self.shown else ()
        return "、".join(each.name for each in groups if each.id in row.group_ids) or self.tr("all")
