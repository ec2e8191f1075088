"""Measures are additive, named once and fit to be columns."""

from ccleader.metrics import measures


def test_every_measure_is_named_once() -> None:
    assert len(measures.MEASURES) == len(measures.BY_KEY) == 24
    assert tuple(measures.BY_KEY) == measures.MEASURE_KEYS
    assert len({measure.label for measure in measures.MEASURES}) == 24


def test_keys_are_column_names_that_tell_their_unit() -> None:
    for measure in measures.MEASURES:
        assert measure.key.isidentifier()
        assert measure.key.endswith("_seconds") == (measure.unit is measures.Unit.SECONDS)


def test_no_report_brings_agent_days() -> None:
    assert measures.AGENT_DAYS not in measures.BY_KEY
