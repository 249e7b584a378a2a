"""What follows from all of it: what changed on the way, what is missing, what adds up, what recurs, when."""
