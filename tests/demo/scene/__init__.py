"""The simulated fortnight: who lives in it, what they post, how the networks carry it, and what must be counted."""
