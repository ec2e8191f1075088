"""The roster without anybody in it: no agents yet, or no group yet."""

from __future__ import annotations

from collections.abc import Callable

from ccleader.ui.desk import Desk
from ccleader.ui.groups import GroupDialog
from ccleader.ui.parts import Card, Empty, button


class Nobody(Card):
    """Offers to bring a list, to add somebody, or to save a template for a list."""

    def __init__(
        self,
        desk: Desk,
        bring: Callable[[], object],
        add: Callable[[], object],
        template: Callable[[], object],
    ) -> None:
        super().__init__()
        ways = (
            button(self.tr("Import the roster"), bring, "primary", "empty_import"),
            button(self.tr("New agent"), add, name="empty_add"),
            button(self.tr("Save a template"), template, "text", "empty_template"),
        )
        why = self.tr("A list from Excel is the quickest way, about a minute; or add them one by one.")
        self.body.addWidget(Empty(desk.theme, "users", self.tr("No agents yet"), why, *ways))


class Groupless(Card):
    """Offers to make the first group."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()

        def ask() -> None:
            GroupDialog(desk, None, self).open()

        make = button(self.tr("New group …"), ask, "primary", "first_group")
        why = self.tr("Agents belong to a group. Give yours a name; it can be changed later.")
        self.body.addWidget(Empty(desk.theme, "users", self.tr("No group yet"), why, make))
