"""How far departments agree on what comes first: W, tau, Borda, Kemeny."""
