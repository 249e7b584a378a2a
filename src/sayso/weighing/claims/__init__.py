"""Which statements say the same."""
