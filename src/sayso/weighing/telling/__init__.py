"""What a statement tells, in the terms two statements are compared in."""
