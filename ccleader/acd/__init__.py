"""Reports in: an ACD's file is checked, understood and staged as facts, in a limited child process.

`child.read` is the one way in; its `Reading` says what was understood and where the facts wait.
"""
