"""A wheel carries the folder `resources` inside the package; an editable install uses it where it is."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Adds the resources to built wheels."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a build; `version` is standard or editable."""
        if version == "standard":
            build_data["force_include"]["resources"] = "ccleader/resources"
