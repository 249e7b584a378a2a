"""Clock times: read only to be left out of the quantities."""

from __future__ import annotations

from sayso.reading.words.tokens import Scan


def clock(s: Scan, i: int) -> int:
    """Where a clock time that starts at token i ends; 0 for none."""
    if s.kind(i) == "number" and ":" in s.key(i):
        return past_half(s, i + 1) or i + 1
    if s.words.language == "ru":
        return russian(s, i)
    end = past_half(s, i + 1) or zoned(s, i)
    if not end and s.key(i + 1) == "o" and s.key(i + 2) in ("'", "’") and s.key(i + 3) == "clock":
        end = i + 4
    return end if s.kind(i) == "number" or s.key(i) in s.words.cardinals else 0


def zoned(s: Scan, i: int) -> int:
    """Past four digits and their zone: `1137 UTC`."""
    key = s.key(i)
    hour = len(key) == 4 and key.isdecimal() and int(key[:2]) < 24 and int(key[2:]) < 60
    return i + 2 if hour and s.says("clock_zone", i + 1) and s.joined(i + 1) else 0


def past_half(s: Scan, j: int) -> int:
    """Past `am`, `p.m.`."""
    if s.key(j) in ("am", "pm"):
        return j + 1
    if s.key(j) in ("a", "p") and s.key(j + 1) == "." and s.glued(j + 1) and s.key(j + 2) == "m" and s.glued(j + 2):
        return j + 4 if s.key(j + 3) == "." else j + 3
    return 0


def russian(s: Scan, i: int) -> int:
    """«в 5 часов», «8 часов утра», «17 часов 30 минут» after «в», «до», «после», «около» with a part of the day."""
    if not (s.kind(i) == "number" or s.key(i) in s.words.cardinals) or not s.says("hours", i + 1):
        return 0
    j = i + 2
    if s.kind(j) == "number" and s.says("minutes", j + 1):
        j += 2
    if s.says("day_part", j) or s.says("clock_zone", j):
        return j + 1
    return j if s.says("at", i - 1) and s.key(i + 1) == "часов" else 0
