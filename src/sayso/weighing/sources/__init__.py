"""Who draws on whom, and how many roots are left once every relay is collapsed."""
