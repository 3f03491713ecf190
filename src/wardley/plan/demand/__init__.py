"""Why work is asked for and for whom, what is asked for twice, and what was merged into what."""
