"""The terminal: arguments in, tables and exit codes out. With `sayso.collect`, all that touches the world."""

from sayso.cli.app import app, main

__all__ = ["app", "main"]
