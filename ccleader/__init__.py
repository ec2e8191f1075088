"""CCLeader 班长台: the desk of the call-centre team leader."""

__version__ = "0.1.0"
