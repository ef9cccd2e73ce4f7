"""The work room: calls promised, calls had, what is written to other systems, and the phones that tell of calls."""
