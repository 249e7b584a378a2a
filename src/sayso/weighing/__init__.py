"""Many documents become one case: who repeats whom, how many roots, where accounts part."""
