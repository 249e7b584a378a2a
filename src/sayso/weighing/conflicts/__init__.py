"""Where accounts part, and in which of four ways."""
